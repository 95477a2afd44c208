-- Every review of a gate and what it waits for.
create table portfolio_gate (
    key varchar(64) primary key,
    project_id varchar(20) not null,
    gate varchar(2) not null,
    stage varchar(10) not null,
    since timestamptz not null,
    outcome varchar(16),
    witnessed boolean not null
);
create index portfolio_gate_of_project on portfolio_gate (project_id);
create index portfolio_gate_by_stage on portfolio_gate (stage, since, key);
create index portfolio_gate_in_order on portfolio_gate (since, key);

create table portfolio_gate_count (
    stage varchar(10) not null,
    gate varchar(2) not null,
    reviews bigint not null,
    primary key (stage, gate)
);
create function portfolio_keep_gate_counts() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into portfolio_gate_count
        select stage, gate, count(*) from fresh group by 1, 2 order by 1, 2
        on conflict (stage, gate) do update set reviews = portfolio_gate_count.reviews + excluded.reviews;
        return null;
    end if;
    if tg_op = 'UPDATE' then
        insert into portfolio_gate_count
        select stage, gate, sum(step)
        from (select stage, gate, 1 as step from fresh union all select stage, gate, -1 from stale) moved
        group by 1, 2 having sum(step) <> 0 order by 1, 2
        on conflict (stage, gate) do update set reviews = portfolio_gate_count.reviews + excluded.reviews;
    else
        insert into portfolio_gate_count
        select stage, gate, -count(*) from stale group by 1, 2 order by 1, 2
        on conflict (stage, gate) do update set reviews = portfolio_gate_count.reviews + excluded.reviews;
    end if;
    if found then
        delete from portfolio_gate_count where reviews = 0;
    end if;
    return null;
end
$$;
create trigger portfolio_gate_counts_more after insert on portfolio_gate referencing new table as fresh
    for each statement execute function portfolio_keep_gate_counts();
create trigger portfolio_gate_counts_moved after update on portfolio_gate
    referencing old table as stale new table as fresh
    for each statement execute function portfolio_keep_gate_counts();
create trigger portfolio_gate_counts_fewer after delete on portfolio_gate referencing old table as stale
    for each statement execute function portfolio_keep_gate_counts();

-- To which review a task belongs, so that the list of gates tells whom each waits on and by when.
alter table portfolio_waiting add column gate_key varchar(64);
create index portfolio_waiting_of_gate on portfolio_waiting (gate_key, due) where gate_key is not null;

-- What is there already; from now on the events tell.
update portfolio_waiting waiting
set gate_key = substring(root.business_key_ from '^PRJ-\d{4}-\d{3,}\.G\d+(?:-R\d+)?')
from act_ru_task task join act_ru_execution root on root.id_ = task.proc_inst_id_
where task.id_ = waiting.task_id;
insert into portfolio_gate
select review.key, review.project_id,
    case review.gate when 'READY_FOR_PLANNING' then 'G1' when 'READY_FOR_EXECUTING' then 'G2' when 'LAUNCH' then 'G3'
        else 'G4' end,
    case
        when review.state = 'DECIDED' and exists (select from decision_condition unmet
            where unmet.subject_key = review.key and unmet.state in ('AGREED', 'OPEN', 'REPORTED', 'LAPSED'))
            then 'CONDITIONS'
        when review.state = 'VOTING' and review.outcome = 'CONDITIONAL_GO' then 'CONDITIONS'
        when review.state = 'VOTING' then 'VOTES'
        when review.state = 'PREPARING' then 'EVIDENCE'
        else review.state
    end,
    review.since, review.outcome, review.witnessed
from gate_review review;
