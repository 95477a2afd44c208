create table change_number (
    project_id text primary key,
    last_number int not null
);

-- A request to change what was agreed. What happened to it is in change_event, what it moves in change_proposal.
create table change_request (
    key text primary key,
    project_id text not null,
    category text not null,
    title text not null,
    description text not null,
    not_changing text not null,
    emergency boolean not null,
    priority int not null check (priority between 1 and 5),
    target_on date,
    requested_by text not null,
    requested_at timestamptz not null,
    state text not null check (state in ('SUBMITTED', 'ASSESSING', 'WAITING_FOR_APPROVAL', 'APPROVED', 'REJECTED',
        'POSTPONED', 'MERGED', 'IMPLEMENTED', 'WITHDRAWN')),
    -- Counts the assessments; every return to assessment begins the next.
    round int not null,
    action_details text not null default '',
    size int check (size between 1 and 5),
    risk int check (risk between 1 and 5),
    quality_impact text not null default '',
    benefit_impact text not null default '',
    risk_impact text not null default '',
    merge_into text,
    -- The baseline against which it was last measured, and by how much it moves it.
    measured_on int,
    cost_change numeric not null default 0,
    days_moved bigint not null default 0,
    scope_moved boolean not null default false,
    -- The baseline that it made, while that has not been taken back.
    effect int,
    ratify_by timestamptz,
    escalated boolean not null default false,
    decision text,
    decided_by text,
    decided_at timestamptz,
    postponed_until date,
    delivered_on date,
    task_ids text[] not null default '{}',
    version int not null default 0
);
create index change_request_of_project on change_request (project_id, key);
create index change_request_merged on change_request (merge_into) where state = 'MERGED';

-- What a request moves: budget lines by so much, milestones and finish to a day, the scope to a wording. A milestone
-- without a day is dropped. The latest row of a round and variant counts.
create table change_proposal (
    id bigint generated always as identity primary key,
    change_key text not null,
    round int not null,
    variant text not null check (variant in ('PROPOSED', 'MODIFIED')),
    line_names text[] not null,
    line_changes numeric[] not null,
    milestone_names text[] not null,
    milestone_dates date[] not null,
    finish_on date,
    scope text,
    given_by text not null,
    given_at timestamptz not null
);
create index change_proposal_of_request on change_proposal (change_key, round, variant, id);

-- What whoever decides has answered, before it takes effect.
create table change_answer (
    id bigint generated always as identity primary key,
    change_key text not null,
    round int not null,
    outcome text not null check (outcome in ('REJECT', 'POSTPONE', 'MERGE', 'APPROVE_MODIFIED', 'APPROVE')),
    reason text not null,
    decided_by text,
    holder text,
    mandate text,
    body text,
    ballot_key text,
    postpone_until date,
    given_at timestamptz not null
);
create index change_answer_of_request on change_answer (change_key, round, id);

-- Who was found to decide, by which rules, and what was at stake.
create table change_route (
    id bigint generated always as identity primary key,
    change_key text not null,
    round int not null,
    kind text not null check (kind in ('SEAT', 'BODY')),
    decider text not null,
    title text not null,
    amount numeric not null,
    currency char(3) not null,
    tables text[] not null,
    routed_at timestamptz not null
);
create index change_route_of_request on change_route (change_key, round, id);

create table change_event (
    id bigint generated always as identity primary key,
    change_key text not null,
    what text not null,
    detail text not null,
    person text,
    happened_at timestamptz not null
);
create index change_event_of_request on change_event (change_key, id);

create function change_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are kept as they were written: % is refused', tg_table_name, tg_op;
end
$$;
create trigger change_proposal_append_only before update or delete or truncate on change_proposal
    for each statement execute function change_append_only();
create trigger change_answer_append_only before update or delete or truncate on change_answer
    for each statement execute function change_append_only();
create trigger change_route_append_only before update or delete or truncate on change_route
    for each statement execute function change_append_only();
create trigger change_event_append_only before update or delete or truncate on change_event
    for each statement execute function change_append_only();
revoke update, delete, truncate on change_proposal, change_answer, change_route, change_event from current_user;
