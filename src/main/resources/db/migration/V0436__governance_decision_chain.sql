-- The chain of decisions: each link holds the hash of a record and of the link before. How the hashes are made is
-- described in src/docs/adr/0031.
create table decision_link (
    position    bigint   primary key,
    decision_id uuid     not null unique,
    content     char(64) not null,
    previous    char(64) not null,
    hash        char(64) not null
);

create trigger decision_link_append_only before update or delete or truncate on decision_link
    for each statement execute function governance_append_only();
revoke update, delete, truncate on decision_link from current_user;

-- Decisions on record whose link has yet to be made: those of the last moment, and once all from before there was a
-- chain.
create table decision_unchained (
    number      bigint generated always as identity primary key,
    decision_id uuid not null unique
);

insert into decision_unchained (decision_id) select id from decision_record order by recorded_at, decided_at, id;

-- Who is sent the head of the chain, so that it is kept outside the database too.
create table decision_witness (
    person   text        primary key,
    named_by text        not null,
    named_at timestamptz not null
);

create index decision_record_newest on decision_record (recorded_at desc, id);
