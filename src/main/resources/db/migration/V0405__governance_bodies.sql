-- Bodies that decide: who sits there, when they sit, and by which rule set of the table ballot-rules they vote.
create table body (
    id                text primary key,
    name              text    not null,
    kind              text    not null,
    rule_set          text    not null,
    -- Whether the body votes in writing between its sittings.
    written_procedure boolean not null,
    -- Empty for those of the organisation.
    zone              text    not null default '',
    region            text    not null default '',
    -- Every so many weeks or months from the first sitting on; none where the body has no regular sittings.
    cadence_unit      text check (cadence_unit in ('WEEKS', 'MONTHS')),
    cadence_every     integer check (cadence_every between 1 and 52),
    first_sitting     date,
    sits_at           time,
    minutes           integer not null default 120 check (minutes between 5 and 1440),
    -- Working days before a sitting by which its papers are due.
    papers_days       integer not null default 5 check (papers_days between 0 and 60),
    check ((cadence_unit is null) = (cadence_every is null) and (cadence_unit is null) = (first_sitting is null)
        and (cadence_unit is null) = (sits_at is null))
);

-- How many members the body needs at least, of a constituency or altogether (empty).
create table body_minimum (
    body_id      text    not null references body (id),
    constituency text    not null,
    least        integer not null check (least between 1 and 500),
    primary key (body_id, constituency)
);

create table body_seat (
    body_id      text    not null references body (id),
    key          text    not null,
    position     integer not null,
    title        text    not null,
    voting       boolean not null,
    chair        boolean not null,
    deputy_chair boolean not null,
    constituency text    not null default '',
    primary key (body_id, key)
);

-- Who was asked to take a seat for which term, what they answered, and how it ended.
create table body_term (
    id           uuid primary key,
    body_id      text        not null references body (id),
    seat         text        not null,
    person       text        not null,
    from_day     date        not null,
    until_day    date,
    state        text        not null check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'REPLACED')),
    nominated_by text        not null,
    nominated_at timestamptz not null,
    answered_at  timestamptz,
    reason       text        not null default '',
    check (until_day is null or until_day >= from_day)
);
create unique index body_term_open on body_term (body_id, seat, person) where state = 'OPEN';
create index body_term_of_body on body_term (body_id, state);
create index body_term_of_person on body_term (person);

-- Days on which the cadence does not hold: cancelled, at another time, or extra.
create table body_sitting_exception (
    body_id   text not null references body (id),
    day       date not null,
    -- None where the sitting of that day is cancelled.
    starts_at time,
    minutes   integer,
    note      text not null default '',
    primary key (body_id, day)
);

-- Every project has one, made of its own seats.
insert into body (id, name, kind, rule_set, written_procedure)
values ('steering-committee', 'Steering committee of the project', 'steering-committee', 'committee', true);
