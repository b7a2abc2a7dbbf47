-- Templates that a body has put in the place of the shipped ones, with all versions; none in a version is that it went back to
-- the shipped one.
create table document_template (
    agency_code varchar(18) not null,
    code        text        not null,
    version     bigint      not null check (version > 0),
    content     bytea,
    put_by      text        not null,
    put_at      timestamptz not null,
    primary key (agency_code, code, version)
);
create trigger document_template_append_only before update or delete or truncate on document_template
    for each statement execute function refuse_change();
call hold_to_scope('document_template');
