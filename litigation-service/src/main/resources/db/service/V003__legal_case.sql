-- Reconsiderations and lawsuits (行政复议、行政诉讼), as the register keeps them.
create table legal_case (
    id             uuid         primary key,
    version        bigint       not null,
    recorded_at    timestamptz  not null,
    changed_at     timestamptz  not null,
    voided_at      timestamptz,
    void_reason    text,
    record_key     text         not null,
    case_number    text         not null,
    agency_code    varchar(18)  not null,
    kind           text         not null,
    accepted_on    date         not null,
    closed_on      date,
    result         text,
    receipt_number text,
    outcome_detail text,
    check (closed_on >= accepted_on),
    check ((closed_on is null) = (result is null)),
    check ((voided_at is null) = (void_reason is null))
);
create unique index legal_case_number on legal_case (agency_code, record_key) where voided_at is null;
create index legal_case_of_agency on legal_case (agency_code, id);
create trigger legal_case_agency_registered after insert on legal_case
    referencing new table as changed for each statement execute function require_known_agency();
create trigger legal_case_agency_changed after update on legal_case
    referencing new table as changed for each statement execute function require_known_agency();
