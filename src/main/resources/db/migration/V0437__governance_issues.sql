-- Issues that were raised with an owner and a clock. Each stands in its project's one list of issues too, under the same
-- number; there only its answer closes it.
alter table project_issue add column raised boolean not null default false;

create table governance_issue (
    key         text        primary key,
    project_id  text        not null,
    number      integer     not null,
    blocker     boolean     not null,
    title       text        not null,
    description text        not null,
    severity    text        not null check (severity in ('CRITICAL', 'MAJOR', 'MINOR')),
    raised_by   text        not null,
    raised_at   timestamptz not null,
    owner       text        not null,
    -- 0 while its owner is asked, then up the table escalation-path.
    level       integer     not null,
    due_at      timestamptz not null,
    instruction text        not null default '',
    state       text        not null check (state in ('OPEN', 'RESOLVED', 'LAPSED')),
    answer      text        not null default '',
    settled_at  timestamptz,
    unique (project_id, number)
);
create index governance_issue_open on governance_issue (project_id) where state = 'OPEN';
