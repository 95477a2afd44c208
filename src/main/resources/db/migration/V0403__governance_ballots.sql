create table ballot (
    key             text primary key,
    project_id      text        not null,
    question        text        not null,
    -- The strictest first.
    options         text[]      not null,
    chair           text        not null,
    quorum_percent  integer     not null check (quorum_percent between 0 and 100),
    chair_must_vote boolean     not null,
    opened_at       timestamptz not null,
    closes_at       timestamptz not null,
    closed_at       timestamptz
);

create table ballot_voter (
    ballot_key text not null references ballot (key),
    person     text not null,
    primary key (ballot_key, person)
);

-- A changed vote is a further version; the highest one counts.
create table ballot_vote (
    ballot_key text        not null,
    person     text        not null,
    version    integer     not null,
    option     text        not null,
    reason     text        not null,
    cast_at    timestamptz not null,
    primary key (ballot_key, person, version),
    foreign key (ballot_key, person) references ballot_voter (ballot_key, person)
);

create function governance_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are kept as they were recorded: % is refused', tg_table_name, tg_op;
end
$$;

create trigger ballot_vote_append_only before update or delete or truncate on ballot_vote
    for each statement execute function governance_append_only();
revoke update, delete, truncate on ballot_vote from current_user;
