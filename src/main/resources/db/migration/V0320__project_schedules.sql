-- The schedules of projects, version by version, as they came out of planning tools. Rows that nobody may change cannot
-- be referred to by foreign keys, whose check locks them.
create table project_schedule (
    project_id varchar(20) not null references project (id),
    version int not null,
    title text not null,
    currency char(3),
    minutes_per_day int not null,
    warnings text[] not null,
    file_name text not null,
    sha256 char(64) not null,
    taken_by varchar(100) not null,
    taken_at timestamptz not null,
    primary key (project_id, version)
);

-- Moments are the author's wall clock, in no time zone.
create table project_schedule_task (
    project_id varchar(20) not null,
    version int not null,
    uid int not null,
    position int not null,
    row int not null,
    level int not null,
    wbs text not null,
    name text not null,
    kind varchar(9) not null check (kind in ('SUMMARY', 'TASK', 'MILESTONE')),
    start_at timestamp,
    finish_at timestamp,
    minutes bigint,
    percent numeric not null check (percent between 0 and 100),
    cost numeric,
    critical boolean not null,
    slack_minutes bigint,
    resources text[] not null,
    primary key (project_id, version, uid)
);

create table project_schedule_link (
    project_id varchar(20) not null,
    version int not null,
    position int not null,
    from_uid int not null,
    to_uid int not null,
    type varchar(16) not null
        check (type in ('FINISH_TO_START', 'START_TO_START', 'FINISH_TO_FINISH', 'START_TO_FINISH')),
    lag_minutes bigint not null,
    primary key (project_id, version, position)
);

-- Which version stood when a baseline was agreed.
create table project_schedule_baseline (
    project_id varchar(20) not null,
    baseline int not null,
    version int not null,
    primary key (project_id, baseline)
);

create trigger project_schedule_append_only before update or delete or truncate on project_schedule
    for each statement execute function project_append_only();
create trigger project_schedule_task_append_only before update or delete or truncate on project_schedule_task
    for each statement execute function project_append_only();
create trigger project_schedule_link_append_only before update or delete or truncate on project_schedule_link
    for each statement execute function project_append_only();
create trigger project_schedule_baseline_append_only before update or delete or truncate on project_schedule_baseline
    for each statement execute function project_append_only();
revoke update, delete, truncate
    on project_schedule, project_schedule_task, project_schedule_link, project_schedule_baseline from current_user;
