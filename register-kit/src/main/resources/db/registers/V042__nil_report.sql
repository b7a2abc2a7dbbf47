-- That there was nothing to register in a year (零报告): said by a named person, until a record says otherwise or it is taken
-- back. What ends is kept.
create table nil_report (
    id            uuid        primary key,
    agency_code   varchar(18) not null,
    year          integer     not null,
    register      text        not null,
    flow          text        not null,
    comment       text,
    declared_by   text        not null,
    declared_at   timestamptz not null,
    ended_by      text,
    ended_at      timestamptz,
    ended_because text,
    check (num_nulls(ended_by, ended_at, ended_because) in (0, 3))
);
create unique index nil_report_standing on nil_report (agency_code, year, register) where ended_at is null;
create index nil_report_agency on nil_report (agency_code, year);
create trigger nil_report_agency_known after insert on nil_report
    referencing new table as changed for each statement execute function require_known_agency();
call hold_to_scope('nil_report');
