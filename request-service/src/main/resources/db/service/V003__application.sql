-- Applications for disclosure (依申请公开), as the register keeps them.
create table application (
    id                  uuid         primary key,
    version             bigint       not null,
    recorded_at         timestamptz  not null,
    changed_at          timestamptz  not null,
    voided_at           timestamptz,
    void_reason         text,
    record_key          text         not null,
    receipt_number      text         not null,
    agency_code         varchar(18)  not null,
    channel             text         not null,
    applicant_kind      text         not null,
    received_on         date         not null,
    closed_on           date,
    outcome             text,
    outcome_detail      text,
    applicant_name      text,
    subject             text,
    description         text,
    processing_fee_yuan numeric(14, 2),
    check (closed_on >= received_on),
    check ((closed_on is null) = (outcome is null)),
    check (processing_fee_yuan >= 0),
    check ((voided_at is null) = (void_reason is null))
);
create unique index application_number on application (agency_code, record_key) where voided_at is null;
create index application_of_agency on application (agency_code, id);
create trigger application_agency_registered after insert on application
    referencing new table as changed for each statement execute function require_known_agency();
create trigger application_agency_changed after update on application
    referencing new table as changed for each statement execute function require_known_agency();
