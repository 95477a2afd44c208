-- Which version of the table ballot-rules said how a ballot is counted; empty for ballots from before there was one.
alter table ballot add column rule_table text not null default '';
