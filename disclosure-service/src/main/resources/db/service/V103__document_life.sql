-- How a document came about and ended, until when it holds, and who led where several bodies made it. A document with a last day
-- is at an end on the day after it, whoever does nothing (自然失效).
alter table normative_document
    add column effective_on     date,
    add column expires_on       date,
    add column making           text,
    add column ending           text,
    add column lead_agency_code varchar(18),
    add column joint_agencies   text,
    add check (expires_on >= issued_on),
    add check (ending is null or repealed_on is not null);

create index normative_document_expiring on normative_document (agency_code, expires_on, id)
    where voided_at is null and expires_on is not null;
create index normative_document_effective on normative_document (agency_code, effective_on, id)
    where voided_at is null and effective_on is not null;
create index normative_document_without_last_day on normative_document (agency_code, id)
    where voided_at is null and expires_on is null;
create index normative_document_effective_at_once on normative_document (agency_code, id)
    where voided_at is null and effective_on is null;
create index normative_document_making on normative_document (agency_code, making, id)
    where voided_at is null and making is not null;
create index normative_document_ending on normative_document (agency_code, ending, id)
    where voided_at is null and ending is not null;
create index normative_document_led on normative_document (agency_code, lead_agency_code, id)
    where voided_at is null and lead_agency_code is not null;

-- What became of documents: revised, replaced, repealed, declared invalid, amended, extended, interpreted, and what a clean-up (清理)
-- decided of them. What counts follows from the row of the register alone.
create table document_event (
    document_id   uuid        not null references normative_document (id),
    serial        integer     not null check (serial > 0),
    agency_code   varchar(18) not null,
    event         text        not null,
    happened_on   date        not null,
    -- The document by which it was done, where that is in the register.
    other_id      uuid        references normative_document (id),
    facts         jsonb       not null,
    taken_by      text        not null,
    taken_by_name text,
    recorded_at   timestamptz not null,
    primary key (document_id, serial)
);
create index document_event_other on document_event (other_id) where other_id is not null;
create index document_event_clean_up on document_event (agency_code, (facts ->> 'year'), document_id)
    where event = 'CLEAN_UP';
create index document_event_interpretation on document_event (agency_code, happened_on) where event = 'INTERPRET';
call hold_to_scope('document_event');
create trigger document_event_append_only before update or delete or truncate on document_event
    for each statement execute function refuse_change();

-- How regions count what the law leaves open (domain 2.2): whether a revision is one issued and one repealed. Each from a day on, until
-- another one of the same region begins; kept as the settings on outcomes of request-service are. Anybody counts by them; who may set
-- them stands with the rights.
create table counting_setting (
    region_code varchar(6)  not null check (region_code ~ '^([1-9][0-9]([0-9]{2}){0,2})?$'),
    rule        text        not null check (rule in ('REVISION_NOT_COUNTED')),
    version     bigint      not null check (version > 0),
    value       text        not null check (value in ('APPLIES', 'DOES_NOT_APPLY', 'AS_AROUND')),
    from_day    date        not null,
    basis       text        not null,
    source      text,
    issued_on   date,
    set_by      text        not null,
    set_at      timestamptz not null,
    primary key (region_code, rule, version)
);
create trigger counting_setting_append_only before update or delete or truncate on counting_setting
    for each statement execute function refuse_change();
