create sequence mandate_number;

-- Who may decide for whom, on what, from when to when. The terms of a mandate are never changed: it is withdrawn, and
-- another one given.
create table mandate (
    id                   text primary key,
    holder               text        not null,
    deputy               text        not null,
    from_day             date        not null,
    to_day               date        not null,
    -- None for every kind.
    kinds                text[]      not null,
    -- None for no limit; otherwise one amount per currency, and no other currency.
    caps                 jsonb       not null,
    without_own_projects boolean     not null,
    without_projects     text[]      not null,
    without_programmes   text[]      not null,
    reason               text        not null,
    given_by             text        not null,
    given_at             timestamptz not null,
    state                text        not null check (state in ('OFFERED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    check (holder <> deputy),
    check (from_day <= to_day)
);

create index mandate_of_holder on mandate (holder, to_day);
create index mandate_of_deputy on mandate (deputy, to_day);

-- What became of each mandate and what was done by it, for the audit.
create table mandate_trail (
    id         bigint generated always as identity primary key,
    mandate_id text        not null references mandate (id),
    what       text        not null,
    person     text,
    detail     text        not null,
    at         timestamptz not null
);

create index mandate_trail_of on mandate_trail (mandate_id, id);

create trigger mandate_trail_append_only before update or delete or truncate on mandate_trail
    for each statement execute function governance_append_only();
revoke update, delete, truncate on mandate_trail from current_user;

-- Whose seat each task decides from, and who acts on it: the holder, or a deputy. One row per seat at a box of a matter;
-- a further round takes it over.
create table deciding_task (
    matter_key text not null,
    box        text not null,
    holder     text not null,
    task_id    text not null unique,
    acting     text not null,
    mandate_id text references mandate (id),
    primary key (matter_key, box, holder)
);

-- Nobody is deputy for two seats of the same decision, not even on two nodes at the same moment.
create unique index deciding_task_one_deputyship on deciding_task (matter_key, box, acting) where acting <> holder;
create index deciding_task_by_mandate on deciding_task (mandate_id) where mandate_id is not null;
create index deciding_task_of_holder on deciding_task (holder);
