-- Conditions are no longer those of gates alone: whatever is decided may be decided on conditions.
alter table gate_condition rename to decision_condition;
alter table decision_condition rename column review_key to subject_key;
alter table decision_condition drop constraint gate_condition_review_key_fkey;
alter table decision_condition
    add column subject_title text,
    add column slot text;
update decision_condition set
    slot = 'gate:' || substr(subject_key, strpos(subject_key, '.') + 1) || ':condition-' || number,
    subject_title = 'Gate ' || substr(subject_key, strpos(subject_key, '.') + 1);
alter table decision_condition
    alter column subject_title set not null,
    alter column slot set not null;
alter index gate_condition_unmet rename to decision_condition_unmet;
