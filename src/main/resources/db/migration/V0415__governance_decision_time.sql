-- What is being decided, or was: the question that the ladders of authority were asked, who decides, and where the time
-- went. Milliseconds; the parts are the whole, and the database says so too.
create table decision_time (
    matter_key      text primary key,
    project_id      text        not null,
    kind            text        not null,
    amount          numeric,
    currency        text,
    tier            text        not null,
    risk            integer,
    programme       text,
    asked_on        date        not null,
    -- Whether the room itself asked the ladders, whose answer then stands.
    routed          boolean     not null,
    decider         text        not null,
    decider_kind    text        not null,
    title           text        not null,
    ladder          text        not null,
    authority_rank  integer     not null,
    table_version   text        not null,
    opened_at       timestamptz not null,
    ended_at        timestamptz,
    outcome         text,
    work_ms         bigint,
    evidence_ms     bigint,
    decision_ms     bigint,
    office_work_ms      bigint,
    office_evidence_ms  bigint,
    office_decision_ms  bigint,
    check ((amount is null) = (currency is null)),
    check (ended_at is null
        or work_ms + evidence_ms + decision_ms = round(extract(epoch from ended_at - opened_at) * 1000))
);

create index decision_time_project on decision_time (project_id);
create index decision_time_decider on decision_time (decider, ended_at);

-- The tasks in between, by the clock that runs while each of them waits.
create table decision_task (
    task_id    text primary key,
    matter_key text        not null references decision_time (matter_key),
    box        text        not null,
    clock      text        not null check (clock in ('work', 'evidence', 'decision')),
    opened_at  timestamptz not null,
    ended_at   timestamptz
);

create index decision_task_matter on decision_task (matter_key);
