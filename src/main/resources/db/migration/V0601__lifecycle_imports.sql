-- Which portfolio files were taken over, by whom, and what came of them.
create table lifecycle_import (
    id bigint generated always as identity primary key,
    file_name varchar(300) not null,
    sha256 char(64) not null,
    imported_by varchar(100) not null,
    started_at timestamptz not null,
    finished_at timestamptz,
    row_count int not null,
    created int not null default 0,
    updated int not null default 0,
    unchanged int not null default 0,
    refused int not null
);

-- What the file last said about a project: a row that says the same again changes nothing.
create table lifecycle_import_row (
    external_id varchar(100) primary key,
    project_id varchar(20) not null references project (id),
    row_hash char(64) not null,
    import_id bigint not null references lifecycle_import (id)
);
