-- The rest of what a decision was taken on: who sat where, who could not vote, who acted for whom, and which versions of
-- models, tables and baselines counted. Decisions from before this script have nothing of it on record.
alter table decision_record
    add column seats     jsonb not null default '[]',
    add column recusals  jsonb not null default '[]',
    add column mandates  jsonb not null default '[]',
    add column inputs    jsonb not null default '[]',
    add column zone      text  not null default '',
    add column region    text  not null default '';
