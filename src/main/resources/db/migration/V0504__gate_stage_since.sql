-- Since when a review has stood where it stands: how long evidence or votes have been waited for.
alter table gate_review add column since timestamptz;
update gate_review set since = coalesce(decided_at, opened_at);
alter table gate_review alter column since set not null;
