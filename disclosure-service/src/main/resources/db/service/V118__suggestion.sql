-- What anybody suggests (建议, Art. 44) that a body make public or put right. What they wrote, who they are and what they were answered is
-- sealed with the data key, and erased when the time to keep it is over; kinds, days and steps stay.
create table suggestion (
    id                uuid        primary key,
    agency_code       varchar(18) not null,
    revision          bigint      not null,
    suggestion_number text        not null,
    kind              text        not null check (kind in ('PUBLICATION', 'ERROR', 'BROKEN_LINK')),
    stage             text        not null check (stage in ('RECEIVED', 'ACCEPTED', 'FULFILLED', 'DECLINED', 'DISCARDED')),
    disclosure_id     uuid        references disclosure_item (id),
    received_on       date        not null,
    decided_on        date,
    ended_on          date,
    -- What was drafted because of it.
    item_id           uuid        references item_life (id),
    code_index        text        not null,
    content           text,
    reply             text,
    erased_on         date,
    received_at       timestamptz not null,
    unique (agency_code, suggestion_number),
    check ((erased_on is null) = (content is not null)),
    check (decided_on >= received_on),
    check ((decided_on is null) = (stage = 'RECEIVED')),
    check ((ended_on is null) = (stage in ('RECEIVED', 'ACCEPTED'))),
    check (kind <> 'PUBLICATION' or item_id is not null or stage <> 'ACCEPTED')
);
create index suggestion_listed on suggestion (agency_code, id);
create index suggestion_open on suggestion (agency_code, stage, id) where ended_on is null;
create index suggestion_of_item on suggestion (item_id) where item_id is not null;
create index suggestion_to_erase on suggestion (ended_on) where erased_on is null and ended_on is not null;
create trigger suggestion_agency_known after insert on suggestion
    referencing new table as changed for each statement execute function require_known_agency();
call hold_to_scope('suggestion');

create table suggestion_step (
    suggestion_id uuid        not null references suggestion (id),
    serial        integer     not null check (serial > 0),
    agency_code   varchar(18) not null,
    step          text        not null,
    stage         text        not null,
    taken_by      text        not null,
    taken_by_name text,
    recorded_at   timestamptz not null,
    primary key (suggestion_id, serial)
);
call hold_to_scope('suggestion_step');
create trigger suggestion_step_append_only before update or delete or truncate on suggestion_step
    for each statement execute function refuse_change();

-- Numbers of suggestions that were given, by body and year.
create table suggestion_serial (
    agency_code varchar(18) not null,
    year        integer     not null,
    last        integer     not null,
    primary key (agency_code, year)
);
call hold_to_scope('suggestion_serial');
