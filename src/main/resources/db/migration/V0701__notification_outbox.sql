-- Mail that was decided on in a business transaction and leaves after it.
create table notification_outbox (
    id bigint generated always as identity primary key,
    -- Says what the mail is about and to whom: the same event never makes two mails.
    dedup_key varchar(300) not null unique,
    recipient varchar(320) not null,
    subject varchar(255) not null,
    body_text text not null,
    body_html text not null,
    state varchar(7) not null default 'PENDING',
    attempts int not null default 0,
    -- While a node delivers the mail this lies ahead: the others leave it alone until then.
    next_attempt_at timestamptz not null,
    created_at timestamptz not null,
    sent_at timestamptz,
    last_error varchar(500),
    constraint notification_outbox_state check (state in ('PENDING', 'SENT', 'FAILED'))
);
create index notification_outbox_due on notification_outbox (next_attempt_at, id) where state = 'PENDING';
create index notification_outbox_failed on notification_outbox (id) where state = 'FAILED';
