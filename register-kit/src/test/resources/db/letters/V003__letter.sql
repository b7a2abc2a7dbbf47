-- The register and the life of the test application.
create table letter (
    id                     uuid         primary key,
    version                bigint       not null,
    recorded_at            timestamptz  not null,
    changed_at             timestamptz  not null,
    voided_at              timestamptz,
    void_reason            text,
    record_key             text         not null,
    letter_number          text         not null,
    agency_code            varchar(18)  not null,
    channel                text         not null,
    sender_kind            text         not null,
    received_on            date         not null,
    closed_on              date,
    outcome                text,
    outcome_detail         text,
    sender_name            text,
    sender_id_number       text,
    sender_id_number_index text,
    sender_name_index      text,
    subject_index          text,
    description_index      text,
    subject                text,
    description            text,
    fee_yuan               numeric(14, 2),
    fee_paid_on            date,
    check (closed_on >= received_on),
    check ((closed_on is null) = (outcome is null)),
    check (fee_yuan >= 0),
    check (fee_paid_on is null or fee_yuan > 0),
    check ((voided_at is null) = (void_reason is null))
);
create unique index letter_number on letter (agency_code, record_key) where voided_at is null;
create index letter_listed on letter (agency_code, id) where voided_at is null;
create trigger letter_agency_registered after insert on letter
    referencing new table as changed for each statement execute function require_known_agency();
create trigger letter_agency_changed after update on letter
    referencing new table as changed for each statement execute function require_known_agency();

create table handling (
    letter_id   uuid        primary key references letter (id),
    agency_code varchar(18) not null,
    revision    bigint      not null,
    stage       text        not null,
    handler     text
);
