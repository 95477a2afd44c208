-- Whom a project's RACI matrix has asked before a decision, and until when they may answer.
create table consultation (
    id         uuid primary key,
    matter_key text        not null,
    project_id text        not null,
    raci_row   text        not null,
    opened_at  timestamptz not null,
    closes_at  timestamptz not null,
    closed_at  timestamptz
);

-- A matter is consulted on again when it comes back, but never twice at the same time.
create unique index consultation_open on consultation (matter_key) where closed_at is null;
create index consultation_of_matter on consultation (matter_key, opened_at);

-- Who is asked, by which seat; the person changes with the seat while nothing was said.
create table consultation_asked (
    id              uuid primary key,
    consultation_id uuid not null references consultation (id),
    position        integer not null,
    role            text not null,
    seat            text not null,
    person          text not null,
    unique (consultation_id, position)
);

create table consultation_opinion (
    asked_id uuid primary key references consultation_asked (id),
    person   text        not null,
    stance   text        not null,
    opinion  text        not null,
    given_at timestamptz not null
);

create trigger consultation_opinion_append_only before update or delete or truncate on consultation_opinion
    for each statement execute function governance_append_only();
revoke update, delete, truncate on consultation_opinion from current_user;
