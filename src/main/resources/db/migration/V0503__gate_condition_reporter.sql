-- Whoever reports a condition as met does not confirm it.
alter table gate_condition add column reported_by text;
