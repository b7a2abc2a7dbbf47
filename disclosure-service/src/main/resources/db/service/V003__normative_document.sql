-- Regulations and normative documents (规章、行政规范性文件), as the register keeps them.
create table normative_document (
    id              uuid        primary key,
    version         bigint      not null,
    recorded_at     timestamptz not null,
    changed_at      timestamptz not null,
    voided_at       timestamptz,
    void_reason     text,
    record_key      text        not null,
    document_number text        not null,
    title           text        not null,
    agency_code     varchar(18) not null,
    kind            text        not null,
    issued_on       date        not null,
    repealed_on     date,
    published_on    date,
    index_number    text,
    topic           text,
    check (repealed_on >= issued_on),
    check (published_on >= issued_on),
    check ((voided_at is null) = (void_reason is null))
);
create unique index normative_document_number
    on normative_document (agency_code, record_key) where voided_at is null;
create index normative_document_of_agency on normative_document (agency_code, id);
create trigger normative_document_agency_registered after insert on normative_document
    referencing new table as changed for each statement execute function require_known_agency();
create trigger normative_document_agency_changed after update on normative_document
    referencing new table as changed for each statement execute function require_known_agency();
