-- Administrative fees (行政事业性收费) entry by entry, collected and refunded, to the fen.
create table administrative_fee (
    id           uuid          primary key,
    version      bigint        not null,
    recorded_at  timestamptz   not null,
    changed_at   timestamptz   not null,
    voided_at    timestamptz,
    void_reason  text,
    record_key   text          not null,
    agency_code  varchar(18)   not null,
    entry_number text          not null,
    happened_on  date          not null,
    direction    text          not null check (direction in ('COLLECTED', 'REFUNDED')),
    amount_yuan  numeric(14,2) not null check (amount_yuan > 0),
    fee_item     text          not null,
    source       text,
    check ((voided_at is null) = (void_reason is null))
);
create unique index administrative_fee_number on administrative_fee (agency_code, record_key) where voided_at is null;
create index administrative_fee_listed on administrative_fee (agency_code, id) where voided_at is null;
create index administrative_fee_happened on administrative_fee (agency_code, happened_on, id) where voided_at is null;
create index administrative_fee_coded on administrative_fee (agency_code, direction, id) where voided_at is null;
create index administrative_fee_item on administrative_fee (agency_code, fee_item, id) where voided_at is null;
create index administrative_fee_source on administrative_fee (agency_code, source, id)
    where voided_at is null and source is not null;
create index administrative_fee_voided on administrative_fee (agency_code, id) where voided_at is not null;
create trigger administrative_fee_agency_registered after insert on administrative_fee
    referencing new table as changed for each statement execute function require_known_agency();
create trigger administrative_fee_agency_changed after update on administrative_fee
    referencing new table as changed for each statement execute function require_known_agency();
call hold_to_scope('administrative_fee');
