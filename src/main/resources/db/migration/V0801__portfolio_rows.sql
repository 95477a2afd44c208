-- What lists and dashboards show, kept row by row as things happen; it can be built again from the register and the
-- open tasks at any time.
create table portfolio_project (
    id varchar(20) primary key,
    -- Numbers in their order: PRJ-2026-1000 comes after PRJ-2026-999.
    position bigint not null,
    name varchar(200) not null,
    phase varchar(12) not null,
    phase_rank smallint not null,
    state varchar(10) not null,
    next_gate varchar(2),
    tier varchar(10),
    tier_rank smallint,
    value numeric,
    currency char(3),
    programme varchar(200),
    owner_group varchar(200)
);
create unique index portfolio_project_in_order on portfolio_project (position);
create index portfolio_project_by_phase on portfolio_project (phase, position);
create index portfolio_project_by_gate on portfolio_project (next_gate, position);
create index portfolio_project_by_programme on portfolio_project (programme, position);
create index portfolio_project_by_name on portfolio_project (lower(name), position);

-- Whom a project waits on: one row per task and person, or per task and group where any member may act.
create table portfolio_waiting (
    task_id varchar(64) not null,
    kind varchar(6) not null check (kind in ('PERSON', 'GROUP', 'NOBODY')),
    who varchar(255) not null,
    project_id varchar(20) not null,
    task varchar(255) not null,
    since timestamptz not null,
    due timestamptz,
    primary key (task_id, kind, who)
);
create index portfolio_waiting_of_project on portfolio_waiting (project_id);
create index portfolio_waiting_on on portfolio_waiting (who, project_id);
