-- Licences and penalties one by one (双公示), beside the counts of them by period and source. Whom one concerns is not kept.
create table administrative_decision (
    id              uuid        primary key,
    version         bigint      not null,
    recorded_at     timestamptz not null,
    changed_at      timestamptz not null,
    voided_at       timestamptz,
    void_reason     text,
    record_key      text        not null,
    agency_code     varchar(18) not null,
    decision_number text        not null,
    kind            text        not null check (kind in ('LICENSING', 'PENALTY', 'COMPULSION')),
    decided_on      date        not null,
    matter          text        not null,
    publicised_on   date        check (publicised_on >= decided_on),
    source          text,
    check ((voided_at is null) = (void_reason is null))
);
create unique index administrative_decision_number
    on administrative_decision (agency_code, record_key) where voided_at is null;
create index administrative_decision_listed on administrative_decision (agency_code, id) where voided_at is null;
create index administrative_decision_decided on administrative_decision (agency_code, decided_on, id)
    where voided_at is null;
create index administrative_decision_coded on administrative_decision (agency_code, kind, id) where voided_at is null;
create index administrative_decision_matter on administrative_decision (agency_code, matter, id) where voided_at is null;
create index administrative_decision_publicised on administrative_decision (agency_code, publicised_on, id)
    where voided_at is null and publicised_on is not null;
create index administrative_decision_not_publicised on administrative_decision (agency_code, id)
    where voided_at is null and publicised_on is null;
create index administrative_decision_source on administrative_decision (agency_code, source, id)
    where voided_at is null and source is not null;
create index administrative_decision_voided on administrative_decision (agency_code, id) where voided_at is not null;
create trigger administrative_decision_agency_registered after insert on administrative_decision
    referencing new table as changed for each statement execute function require_known_agency();
create trigger administrative_decision_agency_changed after update on administrative_decision
    referencing new table as changed for each statement execute function require_known_agency();
call hold_to_scope('administrative_decision');
