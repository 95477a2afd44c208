-- What project managers expect, with what it was compared with; kept as it was given.
create table kpi_forecast (
    number     bigint generated always as identity primary key,
    project_id text        not null,
    level      text        not null check (level in ('PROJECT', 'STAGE', 'WORK_PACKAGE')),
    subject    text        not null,
    cost       numeric,
    finish_on  date,
    scope      integer,
    quality    integer,
    benefit    integer,
    risk       integer,
    reason     text        not null,
    baseline   integer     not null,
    given_by   text        not null,
    given_at   timestamptz not null
);
create index kpi_forecast_project on kpi_forecast (project_id, number desc);

-- No foreign keys here: to check one, the database locks the row referred to, which nobody may.
create table kpi_deviation (
    forecast  bigint  not null,
    dimension text    not null check (dimension in ('COST', 'TIME', 'SCOPE', 'QUALITY', 'BENEFIT', 'RISK')),
    figure    numeric not null,
    tolerance numeric not null,
    expected  text    not null,
    agreed    text    not null,
    primary key (forecast, dimension)
);

-- Each breach once: what strays, from which baseline, by which tolerance.
create table kpi_breach (
    breach     text   primary key,
    project_id text   not null,
    forecast   bigint not null
);

-- Tolerances that were decided on in place of the table's, until a day.
create table kpi_tolerance (
    number     bigint generated always as identity primary key,
    decision   text        not null unique,
    project_id text        not null,
    level      text        not null,
    subject    text        not null,
    dimension  text        not null,
    tolerance  numeric     not null,
    until_on   date        not null,
    set_at     timestamptz not null
);
create index kpi_tolerance_of on kpi_tolerance (project_id, level, subject, dimension);

create function kpi_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are kept as they were recorded: % is refused', tg_table_name, tg_op;
end
$$;
create trigger kpi_forecast_append_only before update or delete or truncate on kpi_forecast
    for each statement execute function kpi_append_only();
create trigger kpi_deviation_append_only before update or delete or truncate on kpi_deviation
    for each statement execute function kpi_append_only();
create trigger kpi_breach_append_only before update or delete or truncate on kpi_breach
    for each statement execute function kpi_append_only();
create trigger kpi_tolerance_append_only before update or delete or truncate on kpi_tolerance
    for each statement execute function kpi_append_only();
revoke update, delete, truncate on kpi_forecast, kpi_deviation, kpi_breach, kpi_tolerance from current_user;
