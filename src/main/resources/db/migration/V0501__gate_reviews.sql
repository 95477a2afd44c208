-- A review of one gate. What it decided is kept in decision_record; this row says where the review stands.
create table gate_review (
    key             text primary key,
    project_id      text        not null,
    gate            text        not null,
    tier            text        not null,
    state           text        not null check (state in ('PREPARING', 'VOTING', 'ON_HOLD', 'DECIDED')),
    -- Counts the ballots; a review that was held is voted on again.
    round           integer     not null default 1,
    outcome         text check (outcome in ('GO', 'CONDITIONAL_GO', 'HOLD', 'RECYCLE', 'KILL')),
    recycle_to      text,
    summary         text        not null default '',
    review_on       date,
    witnessed       boolean     not null,
    decision_tables text[]      not null default '{}',
    opened_at       timestamptz not null,
    decided_at      timestamptz
);
create index gate_review_of_project on gate_review (project_id, opened_at);

-- The criteria with which a review was opened; a change of the table concerns later reviews.
create table gate_criterion (
    review_key text    not null references gate_review (key),
    position   integer not null,
    key        text    not null,
    title      text    not null,
    must       boolean not null,
    evidence   text    not null check (evidence in ('DOCUMENT', 'SIGN_OFF', 'COMPUTED', 'APPROVED_CHANGE')),
    source     text    not null,
    critical   boolean not null,
    weight     integer not null,
    primary key (review_key, key)
);

-- What was shown for a criterion and when; the latest row of a criterion counts.
create table gate_evidence (
    id          bigint generated always as identity primary key,
    review_key  text        not null,
    criterion   text        not null,
    met         boolean     not null,
    note        text        not null,
    given_by    text,
    document_id text,
    sha256      text,
    given_at    timestamptz not null
);
create index gate_evidence_of_review on gate_evidence (review_key, criterion, id);

-- Waivers asked for and decided; an answer is a row of its own that names the number of what was asked.
create table gate_waiver_request (
    id         bigint generated always as identity primary key,
    review_key text        not null,
    criterion  text        not null,
    reason     text        not null,
    asked_by   text        not null,
    asked_at   timestamptz not null
);
create index gate_waiver_request_of_review on gate_waiver_request (review_key, criterion, id);

create table gate_waiver_answer (
    request_id bigint primary key,
    granted    boolean     not null,
    reason     text        not null,
    expires_on date,
    seat       text        not null,
    decided_by text        not null,
    decided_at timestamptz not null,
    check (expires_on is not null or not granted)
);

-- What a voter adds to a vote: the condition of a conditional go, the phase of a recycle.
create table gate_vote_detail (
    id             bigint generated always as identity primary key,
    ballot_key     text        not null,
    voter          text        not null,
    condition      text        not null,
    condition_days integer,
    recycle_to     text,
    given_at       timestamptz not null
);
create index gate_vote_detail_of_ballot on gate_vote_detail (ballot_key, voter, id);

create function gate_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are kept as they were given: % is refused', tg_table_name, tg_op;
end
$$;

create trigger gate_evidence_append_only before update or delete or truncate on gate_evidence
    for each statement execute function gate_append_only();
create trigger gate_waiver_request_append_only before update or delete or truncate on gate_waiver_request
    for each statement execute function gate_append_only();
create trigger gate_waiver_answer_append_only before update or delete or truncate on gate_waiver_answer
    for each statement execute function gate_append_only();
create trigger gate_vote_detail_append_only before update or delete or truncate on gate_vote_detail
    for each statement execute function gate_append_only();
revoke update, delete, truncate on gate_evidence, gate_waiver_request, gate_waiver_answer, gate_vote_detail
    from current_user;
