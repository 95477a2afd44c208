-- The bytes are kept once per content, under their SHA-256; a document is one version of what fills a slot of a project.
create table document_content (
    sha256 char(64) primary key,
    content bytea not null
);
-- Uploads are compressed already more often than not.
alter table document_content alter column content set storage external;

create table document (
    id uuid primary key,
    project_id varchar(20) not null,
    slot varchar(100) not null,
    version int not null,
    title varchar(200) not null,
    file_name varchar(200) not null,
    content_type varchar(120) not null,
    size bigint not null,
    sha256 char(64) not null,
    added_by varchar(100) not null,
    added_at timestamptz not null,
    unique (project_id, slot, version)
);

create function keep_document() returns trigger language plpgsql as $$
begin
    raise exception 'documents are kept as they were filed';
end $$;

create trigger keep_document before update or delete or truncate on document
    for each statement execute function keep_document();
create trigger keep_document_content before update or delete or truncate on document_content
    for each statement execute function keep_document();
revoke update, delete, truncate on document, document_content from current_user;
