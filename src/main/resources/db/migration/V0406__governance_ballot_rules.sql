-- A ballot knows what it decides, which body decides and by which rules it is counted. Those that are there were held by
-- the steering committee: a share of the members as quorum, more than half of the votes cast as majority.
alter table ballot
    add column matter_key       text,
    add column body             text    not null default 'steering-committee',
    add column procedure        text    not null default 'WRITTEN' check (procedure in ('WRITTEN', 'SITTING')),
    add column quorum           text,
    add column majority         text    not null default 'more than 1/2',
    add column base             text    not null default 'CAST' check (base in ('CAST', 'PRESENT', 'SEATS')),
    add column chair_rule       text    not null default 'CHAIR'
        check (chair_rule in ('NOT_NEEDED', 'CHAIR', 'DEPUTY', 'ELECTED')),
    add column casting          text    not null default 'NONE'
        check (casting in ('NONE', 'CASTING', 'DELIBERATIVE_AND_CASTING')),
    add column referrals        integer not null default 0,
    add column objection_refers boolean not null default false,
    add column early_closing    boolean not null default false,
    add column otherwise        text    not null default '';

update ballot set
    matter_key = regexp_replace(key, '\.B[0-9]+$', ''),
    quorum = quorum_percent || ' percent',
    chair_rule = case when chair_must_vote then 'CHAIR' else 'NOT_NEEDED' end;

alter table ballot
    alter column matter_key set not null,
    alter column quorum set not null;
create index ballot_matter on ballot (matter_key);
create index ballot_open_at_body on ballot (body, closes_at) where closed_at is null;

alter table ballot_voter
    add column position     integer not null default 0,
    add column seat         text    not null default '',
    add column chair        boolean not null default false,
    add column deputy_chair boolean not null default false,
    add column constituency text    not null default '';
update ballot_voter v set chair = true from ballot b where b.key = v.ballot_key and b.chair = v.person;
create index ballot_voter_person on ballot_voter (person);

alter table ballot
    drop column chair,
    drop column quorum_percent,
    drop column chair_must_vote;

-- The seat's holder votes; who pressed the button may be a deputy. It was the holder where nothing is said.
alter table ballot_vote add column cast_by text;

-- Who has a seat and no vote.
create table ballot_recusal (
    ballot_key  text        not null,
    person      text        not null,
    reason      text        not null,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    primary key (ballot_key, person),
    foreign key (ballot_key, person) references ballot_voter (ballot_key, person)
);

create trigger ballot_recusal_append_only before update or delete or truncate on ballot_recusal
    for each statement execute function governance_append_only();
revoke update, delete, truncate on ballot_recusal from current_user;
