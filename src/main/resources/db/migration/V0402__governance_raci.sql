-- Who is responsible, accountable, supporting, consulted and informed, by role code and in the order of the matrix.
create table raci_row (
    project_id    text    not null,
    row_key       text    not null,
    position      integer not null,
    activity      text    not null,
    gate_decision boolean not null,
    responsible   text[]  not null,
    accountable   text[]  not null,
    supports      text[]  not null,
    consulted     text[]  not null,
    informed      text[]  not null,
    primary key (project_id, row_key)
);
