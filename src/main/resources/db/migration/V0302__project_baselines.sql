-- What a plan is made of: its budget by line, its dates by milestone.
alter table project_plan
    add column line_names text[] not null default '{}',
    add column line_amounts numeric[] not null default '{}',
    add column milestone_names text[] not null default '{}',
    add column milestone_dates date[] not null default '{}';

-- The scope as it was agreed, word by word. The hash is that of the statement in UTF-8.
create table project_scope (
    project_id varchar(20) not null references project (id),
    version int not null,
    statement text not null,
    sha256 char(64) not null,
    since timestamptz not null,
    primary key (project_id, version)
);

-- What was agreed: dates, money and, by its version, the scope. The highest number holds; the others stay.
create table project_baseline (
    project_id varchar(20) not null references project (id),
    number int not null,
    start_on date not null,
    finish_on date not null,
    budget numeric not null,
    currency char(3) not null,
    line_names text[] not null,
    line_amounts numeric[] not null,
    milestone_names text[] not null,
    milestone_dates date[] not null,
    scope_version int not null,
    origin varchar(10) not null check (origin in ('GATE', 'IMPORT', 'CHANGE')),
    decision text not null,
    since timestamptz not null,
    primary key (project_id, number),
    constraint project_baseline_dates check (finish_on >= start_on)
);

create function project_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are kept as they were agreed: % is refused', tg_table_name, tg_op;
end
$$;

create trigger project_scope_append_only before update or delete or truncate on project_scope
    for each statement execute function project_append_only();
create trigger project_baseline_append_only before update or delete or truncate on project_baseline
    for each statement execute function project_append_only();
revoke update, delete, truncate on project_scope, project_baseline from current_user;
