-- Personal data whose time is over are erased when the head of the office has agreed to it (domain: row 62). What would be erased
-- of a body is proposed; it names records by number, and nobody by name.
create table erasure_proposal (
    id           uuid        primary key,
    agency_code  varchar(18) not null,
    revision     bigint      not null,
    state        text        not null check (state in ('OPEN', 'APPROVED', 'REFUSED')),
    requested_by text        not null,
    requested_at timestamptz not null,
    decided_by   text,
    decided_at   timestamptz,
    reason       text,
    check ((state = 'OPEN') = (decided_by is null)),
    check ((state = 'OPEN') = (decided_at is null)),
    check (state <> 'REFUSED' or reason is not null)
);
create unique index erasure_proposal_open on erasure_proposal (agency_code) where state = 'OPEN';
create index erasure_proposal_listed on erasure_proposal (agency_code, id);
create trigger erasure_proposal_agency_known after insert on erasure_proposal
    referencing new table as changed for each statement execute function require_known_agency();
call hold_to_scope('erasure_proposal');

-- One kind of data of one record that a proposal is about.
create table erasure_item (
    ordinal     bigint      generated always as identity,
    proposal_id uuid        not null references erasure_proposal (id),
    record      text        not null check (record in ('APPLICATION', 'SUBMISSION', 'MATTER')),
    record_id   uuid        not null,
    kind        text        not null,
    agency_code varchar(18) not null,
    number      text        not null,
    -- Of the day from which its time was counted.
    year        integer     not null,
    -- What had ended before this day was proposed.
    before      date        not null,
    -- What became of it when the proposal was agreed to; null until then, and where it was refused.
    fate        text check (fate in ('ERASED', 'DISPUTED', 'REDECISION', 'HOLD', 'NOT_DUE')),
    primary key (proposal_id, record, record_id, kind)
);
create unique index erasure_item_listed on erasure_item (proposal_id, ordinal);
create index erasure_item_record on erasure_item (record_id);
call hold_to_scope('erasure_item');
