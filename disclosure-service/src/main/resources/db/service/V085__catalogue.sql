-- The list of what a body makes public (政务公开事项清单), whole in each version: what was added, dropped or set otherwise follows
-- from two of them. A version never changes; the list is adjusted by the next one (动态调整).
create table catalogue_version (
    agency_code  varchar(18) not null,
    version      bigint      not null check (version > 0),
    effective_on date        not null,
    reason       text        not null,
    recorded_by  text        not null,
    recorded_at  timestamptz not null,
    primary key (agency_code, version)
);
call hold_to_scope('catalogue_version');
create trigger catalogue_version_agency_known after insert on catalogue_version
    referencing new table as changed for each statement execute function require_known_agency();
create trigger catalogue_version_append_only before update or delete or truncate on catalogue_version
    for each statement execute function refuse_change();

create table catalogue_column (
    agency_code       varchar(18) not null,
    version           bigint      not null,
    ordinal           integer     not null,
    path              text        not null,
    article20_item    text,
    rhythm            text        not null,
    content           text,
    basis             text,
    term_working_days integer     check (term_working_days > 0),
    primary key (agency_code, version, ordinal),
    unique (agency_code, version, path),
    foreign key (agency_code, version) references catalogue_version (agency_code, version)
);
call hold_to_scope('catalogue_column');
create trigger catalogue_column_append_only before update or delete or truncate on catalogue_column
    for each statement execute function refuse_change();

-- Categories of Art. 20 of which the body has nothing to make public, and why.
create table catalogue_exemption (
    agency_code    varchar(18) not null,
    version        bigint      not null,
    article20_item text        not null,
    reason         text        not null,
    primary key (agency_code, version, article20_item),
    foreign key (agency_code, version) references catalogue_version (agency_code, version)
);
call hold_to_scope('catalogue_exemption');
create trigger catalogue_exemption_append_only before update or delete or truncate on catalogue_exemption
    for each statement execute function refuse_change();
