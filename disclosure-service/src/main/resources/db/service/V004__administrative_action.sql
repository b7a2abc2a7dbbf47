-- Counts of administrative actions (行政许可、处罚、强制、行政事业性收费), one row for an agency and year.
create table administrative_action (
    id             uuid        primary key,
    version        bigint      not null,
    recorded_at    timestamptz not null,
    changed_at     timestamptz not null,
    voided_at      timestamptz,
    void_reason    text,
    record_key     text        not null,
    agency_code    varchar(18) not null,
    year           integer     not null,
    licensing      integer     not null check (licensing >= 0),
    penalties      integer     not null check (penalties >= 0),
    compulsions    integer     not null check (compulsions >= 0),
    fees_wan_yuan  numeric     not null check (fees_wan_yuan >= 0),
    check ((voided_at is null) = (void_reason is null))
);
create unique index administrative_action_year
    on administrative_action (agency_code, record_key) where voided_at is null;
create trigger administrative_action_agency_registered after insert on administrative_action
    referencing new table as changed for each statement execute function require_known_agency();
create trigger administrative_action_agency_changed after update on administrative_action
    referencing new table as changed for each statement execute function require_known_agency();
