-- How somebody wants to be told, and of what that is not their duty they do not want to hear.
create table notification_preference (
    person varchar(100) primary key,
    delivery varchar(7) not null check (delivery in ('AT_ONCE', 'DAILY', 'WEEKLY')),
    hour smallint not null check (hour between 0 and 23),
    weekday smallint not null check (weekday between 1 and 7),
    muted text[] not null,
    -- Links that unsubscribe are made with it; a new one makes the old links void.
    secret char(64) not null
);

-- What is collected for a later mail.
create table notification_digest_item (
    id bigint generated always as identity primary key,
    dedup_key varchar(300) not null unique,
    person varchar(100) not null,
    kind varchar(60) not null,
    headline varchar(400) not null,
    link varchar(500) not null,
    added_at timestamptz not null,
    due_at timestamptz not null,
    -- The task that it is about: once that is done, nobody needs to hear of it.
    task varchar(64),
    -- None while it waits.
    told_at timestamptz
);
create index notification_digest_item_due on notification_digest_item (due_at, person) where told_at is null;
create index notification_digest_item_of_person on notification_digest_item (person) where told_at is null;

alter table notification_outbox add column unsubscribe varchar(500);
create index notification_outbox_troubles on notification_outbox (id) where state <> 'SENT' and last_error is not null;
