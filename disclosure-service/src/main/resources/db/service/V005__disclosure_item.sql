-- Items of proactive disclosure (主动公开信息), as the register keeps them.
create table disclosure_item (
    id              uuid        primary key,
    version         bigint      not null,
    recorded_at     timestamptz not null,
    changed_at      timestamptz not null,
    voided_at       timestamptz,
    void_reason     text,
    record_key      text        not null,
    agency_code     varchar(18) not null,
    "column"        text        not null,
    title           text        not null,
    published_on    date        not null,
    document_number text,
    index_number    text,
    article20_item  text,
    topic           text,
    channel         text,
    url             text,
    check ((voided_at is null) = (void_reason is null))
);
create unique index disclosure_item_key on disclosure_item (agency_code, record_key) where voided_at is null;
create index disclosure_item_of_agency on disclosure_item (agency_code, id);
create trigger disclosure_item_agency_registered after insert on disclosure_item
    referencing new table as changed for each statement execute function require_known_agency();
create trigger disclosure_item_agency_changed after update on disclosure_item
    referencing new table as changed for each statement execute function require_known_agency();
