-- The register of projects. Status columns name business states, never boxes of a diagram.
create table project_number (
    year int primary key,
    last_number bigint not null
);

create table project (
    id varchar(20) primary key,
    name varchar(200) not null,
    description text not null default '',
    benefit text not null default '',
    value numeric,
    currency char(3),
    proposed_by varchar(100) not null,
    external_id varchar(100),
    programme varchar(200),
    owner_group varchar(200),
    owner_team varchar(200),
    approving_body varchar(200),
    risk int,
    strategic_weight int,
    regulatory boolean not null default false,
    tier varchar(10),
    phase varchar(12) not null,
    state varchar(10) not null,
    end_reason text,
    imported boolean not null default false,
    registered_at timestamptz not null,
    version int not null default 0,
    constraint project_tier check (tier in ('LIGHT', 'STANDARD', 'FULL')),
    constraint project_phase
        check (phase in ('INITIATION', 'GOVERNANCE', 'PLANNING', 'EXECUTING', 'TRANSITION', 'CLOSING')),
    constraint project_state check (state in ('RUNNING', 'CLOSED', 'KILLED', 'WITHDRAWN')),
    constraint project_money check ((value is null) or (currency is not null))
);
create unique index project_external_id on project (external_id) where external_id is not null;

-- Who may see a project and why.
create table project_person (
    project_id varchar(20) not null references project (id),
    person_id varchar(100) not null,
    capacity varchar(40) not null,
    primary key (project_id, person_id, capacity)
);
create index project_person_by_person on project_person (person_id);

create table project_charter (
    project_id varchar(20) primary key references project (id),
    objectives text not null,
    scope text not null,
    out_of_scope text not null default '',
    success_criteria text not null,
    risks text not null default '',
    drafted_by varchar(100) not null,
    drafted_at timestamptz not null
);

create table project_plan (
    project_id varchar(20) primary key references project (id),
    start_on date not null,
    finish_on date not null,
    budget numeric not null,
    currency char(3) not null,
    approach text not null default '',
    drafted_by varchar(100) not null,
    drafted_at timestamptz not null,
    constraint project_plan_dates check (finish_on >= start_on)
);

create table project_issue (
    project_id varchar(20) not null references project (id),
    number int not null,
    title varchar(200) not null,
    severity varchar(10) not null check (severity in ('CRITICAL', 'MAJOR', 'MINOR')),
    is_open boolean not null,
    primary key (project_id, number)
);

-- What a phase must leave behind, by the decision table required-artefacts.
create table project_artefact (
    project_id varchar(20) not null references project (id),
    phase varchar(12) not null,
    artefact varchar(60) not null,
    title varchar(200) not null,
    primary key (project_id, phase, artefact)
);

create table project_lesson (
    project_id varchar(20) not null references project (id),
    number int not null,
    kind varchar(10) not null check (kind in ('KEEP', 'CHANGE')),
    lesson text not null,
    primary key (project_id, number)
);

-- The diary: what happened to a project, in order, for good.
create table project_event (
    id bigint generated always as identity primary key,
    project_id varchar(20) not null,
    what varchar(40) not null,
    detail text not null,
    happened_at timestamptz not null
);
create index project_event_by_project on project_event (project_id, id);

create function keep_project_event() returns trigger language plpgsql as $$
begin
    raise exception 'a project''s diary is kept as it was written';
end $$;
create trigger keep_project_event before update or delete or truncate on project_event
    for each statement execute function keep_project_event();
revoke update, delete, truncate on project_event from current_user;
