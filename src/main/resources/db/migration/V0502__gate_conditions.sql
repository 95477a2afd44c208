-- What a conditional go demands, by whom and by when.
create table gate_condition (
    key        text primary key,
    review_key text        not null references gate_review (key),
    project_id text        not null,
    number     integer     not null,
    demand     text        not null,
    seat       text        not null,
    due_on     date        not null,
    state      text        not null check (state in ('AGREED', 'OPEN', 'REPORTED', 'LAPSED', 'MET', 'SETTLED', 'VOID')),
    note       text        not null default '',
    agreed_by  text        not null,
    agreed_at  timestamptz not null,
    ended_at   timestamptz,
    unique (review_key, number)
);
create index gate_condition_unmet on gate_condition (project_id)
    where state in ('AGREED', 'OPEN', 'REPORTED', 'LAPSED');
