-- What was declared may be revised with a reason, and stays beside its revisions.
alter table evaluation_line drop constraint evaluation_line_agency_code_year_quarter_fkey;
alter table evaluation
    add column version bigint not null default 1 check (version > 0),
    add column reason text,
    drop constraint evaluation_pkey,
    add primary key (agency_code, year, quarter, version),
    add check ((version = 1) = (reason is null));
alter table evaluation alter column version drop default;
alter table evaluation_line
    add column version bigint not null default 1,
    drop constraint evaluation_line_pkey,
    add primary key (agency_code, year, quarter, version, rule),
    add foreign key (agency_code, year, quarter, version) references evaluation (agency_code, year, quarter, version);
alter table evaluation_line alter column version drop default;
