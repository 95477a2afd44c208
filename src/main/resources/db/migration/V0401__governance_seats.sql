-- Who was asked to take a seat, and what they answered.
create table governance_nomination (
    id           uuid primary key,
    project_id   text        not null,
    seat         text        not null,
    person       text        not null,
    nominated_by text        not null,
    nominated_at timestamptz not null,
    state        text        not null check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    answered_at  timestamptz,
    reason       text        not null default '',
    -- A declined nomination is settled when the PMO has nominated again in view of it.
    settled      boolean     not null default false
);

create unique index governance_nomination_open
    on governance_nomination (project_id, seat, person) where state = 'OPEN';
create index governance_nomination_project on governance_nomination (project_id);

-- Who sits where, and who sat there before.
create table governance_seat (
    id          uuid primary key,
    project_id  text        not null,
    seat        text        not null,
    person      text        not null,
    since       timestamptz not null,
    until       timestamptz,
    provisional boolean     not null,
    note        text        not null default ''
);

create unique index governance_seat_held on governance_seat (project_id, seat, person) where until is null;
create index governance_seat_person on governance_seat (person) where until is null;
