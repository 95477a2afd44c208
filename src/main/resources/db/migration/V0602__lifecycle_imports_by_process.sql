-- What another portfolio said of a project's health, in its own words, and the colour that they mean.
alter table project
    add rating_words text,
    add rating_rag varchar(5),
    add constraint project_rating check (rating_rag in ('GREEN', 'AMBER', 'RED') and rating_words is not null
        or rating_rag is null);

-- An import from its beginning to its end. The profile is what one reading of the file showed, column by column.
alter table lifecycle_import
    add title varchar(200) not null default '',
    add state varchar(10) not null default 'DONE',
    add sheet varchar(100) not null default '',
    add sheets text[] not null default '{}',
    add profile jsonb,
    add mapping jsonb not null default '{}',
    add mapping_name varchar(100),
    add as_of date,
    add taken int not null default 0,
    alter file_name set default '',
    alter sha256 drop not null,
    alter row_count set default 0,
    alter refused set default 0,
    add constraint lifecycle_import_state
        check (state in ('BEGUN', 'READ', 'REHEARSED', 'APPLYING', 'DONE', 'CANCELLED'));
alter table lifecycle_import alter state set default 'BEGUN';
create index lifecycle_import_by_state on lifecycle_import (state, id);

-- The file itself, until the import is over.
create table lifecycle_import_file (
    import_id bigint primary key references lifecycle_import (id),
    content bytea not null
);

-- What would come of each row, and whether it has come.
create table lifecycle_import_line (
    import_id bigint not null references lifecycle_import (id),
    number int not null,
    external_id varchar(100) not null,
    verdict varchar(8) not null check (verdict in ('CREATE', 'CHANGE', 'SAME', 'REFUSED')),
    position varchar(12),
    said jsonb not null,
    changes jsonb not null default '[]',
    refusals jsonb not null default '[]',
    notes jsonb not null default '[]',
    project_id varchar(20) references project (id),
    done boolean not null default false,
    primary key (import_id, number)
);
create index lifecycle_import_line_to_do on lifecycle_import_line (import_id, number)
    where not done and verdict in ('CREATE', 'CHANGE');
create index lifecycle_import_line_by_verdict on lifecycle_import_line (import_id, verdict, number);
create index lifecycle_import_line_by_external_id on lifecycle_import_line (import_id, external_id);

-- What the file last said about a project, field by field.
alter table lifecycle_import_row
    add said jsonb not null default '{}',
    drop row_hash;

-- How the columns of a kind of file map to our fields, by the fingerprint of its header.
create table lifecycle_import_mapping (
    name varchar(100) primary key,
    fingerprint char(64) not null,
    mapping jsonb not null,
    stored_by varchar(100) not null,
    stored_at timestamptz not null,
    used_at timestamptz,
    used_count int not null default 0
);
create index lifecycle_import_mapping_by_fingerprint on lifecycle_import_mapping (fingerprint);
