-- How many projects there are of each sort: a page tells the count of all without counting all.
create table portfolio_count (
    phase varchar(12) not null,
    state varchar(10) not null,
    tier varchar(10) not null,
    next_gate varchar(2) not null,
    programme varchar(200) not null,
    projects bigint not null,
    primary key (phase, state, tier, next_gate, programme)
);

-- One statement for all rows of a statement, in the order of the key, so that two transactions never wait for each
-- other. The lock on a count lasts from the end of a transaction's work to its commit: rows are written just before.
create function portfolio_keep_counts() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into portfolio_count
        select phase, state, coalesce(tier, ''), coalesce(next_gate, ''), coalesce(programme, ''), count(*)
        from fresh group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
        on conflict (phase, state, tier, next_gate, programme)
            do update set projects = portfolio_count.projects + excluded.projects;
        return null;
    end if;
    if tg_op = 'UPDATE' then
        insert into portfolio_count
        select phase, state, coalesce(tier, ''), coalesce(next_gate, ''), coalesce(programme, ''), sum(step)
        from (select phase, state, tier, next_gate, programme, 1 as step from fresh
              union all select phase, state, tier, next_gate, programme, -1 from stale) moved
        group by 1, 2, 3, 4, 5 having sum(step) <> 0 order by 1, 2, 3, 4, 5
        on conflict (phase, state, tier, next_gate, programme)
            do update set projects = portfolio_count.projects + excluded.projects;
    else
        insert into portfolio_count
        select phase, state, coalesce(tier, ''), coalesce(next_gate, ''), coalesce(programme, ''), -count(*)
        from stale group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
        on conflict (phase, state, tier, next_gate, programme)
            do update set projects = portfolio_count.projects + excluded.projects;
    end if;
    if found then
        delete from portfolio_count where projects = 0;
    end if;
    return null;
end
$$;
create trigger portfolio_counts_more after insert on portfolio_project referencing new table as fresh
    for each statement execute function portfolio_keep_counts();
create trigger portfolio_counts_moved after update on portfolio_project
    referencing old table as stale new table as fresh
    for each statement execute function portfolio_keep_counts();
create trigger portfolio_counts_fewer after delete on portfolio_project referencing old table as stale
    for each statement execute function portfolio_keep_counts();

insert into portfolio_count
select phase, state, coalesce(tier, ''), coalesce(next_gate, ''), coalesce(programme, ''), count(*)
from portfolio_project group by 1, 2, 3, 4, 5;

-- A part of a name is found by its trigrams where the server has them; without, the list is read through.
do $$
begin
    create extension if not exists pg_trgm;
    create index portfolio_project_by_text on portfolio_project using gin (lower(id || ' ' || name) gin_trgm_ops)
        with (fastupdate = off);
exception
    when insufficient_privilege or undefined_file or feature_not_supported then
        raise notice 'The extension pg_trgm cannot be had here; the portfolio is searched without an index.';
end
$$;
