-- What was decided, by whom, on what evidence and under which version of the rules. Votes and evidence are part of the
-- one row, so that neither can be added to or taken from a decision later.
create table decision_record (
    id              uuid primary key,
    project_id      text        not null,
    subject_key     text        not null,
    kind            text        not null,
    outcome         text        not null,
    summary         text        not null,
    decided_by      text,
    votes           jsonb       not null,
    evidence        jsonb       not null,
    model_version   text        not null,
    decision_tables text[]      not null,
    witnessed       boolean     not null,
    decided_at      timestamptz not null,
    recorded_at     timestamptz not null,
    unique (subject_key, kind)
);

create index decision_record_project on decision_record (project_id, decided_at);

create trigger decision_record_append_only before update or delete or truncate on decision_record
    for each statement execute function governance_append_only();
revoke update, delete, truncate on decision_record from current_user;
