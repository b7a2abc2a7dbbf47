-- What the application that a case is about is told of it: that the case is open, that it is over, that a further decision was ordered. Each
-- is written with the step that it follows from, and goes out through the outbox in the order of its number.
create table case_telling (
    id             uuid        primary key,
    case_file_id   uuid        not null references case_file (id),
    agency_code    varchar(18) not null,
    number         integer     not null check (number > 0),
    application_id uuid        not null,
    kind           text        not null check (kind in ('OPENED', 'ENDED', 'ORDERED', 'REVOKED')),
    -- The decision that it follows from, by its numbers.
    proceeding     integer,
    decision       integer,
    happened_on    date        not null,
    case_number    text        not null,
    result         text,
    order_number   text,
    due_on         date,
    procedural     boolean     not null,
    -- WAITING until it is answered; RETOLD what was refused and is told again under another number.
    state          text        not null check (state in ('WAITING', 'TAKEN', 'KNOWN', 'REFUSED', 'RETOLD')),
    told_at        timestamptz,
    -- The further decision that has begun with it.
    round          integer,
    refusal        text,
    unique (case_file_id, number),
    check ((state = 'WAITING') = (told_at is null)),
    check (state not in ('REFUSED', 'RETOLD') or refusal is not null),
    check ((kind in ('ORDERED', 'REVOKED')) = (decision is not null)),
    check (decision is null or proceeding is not null)
);
create index case_telling_refused on case_telling (agency_code, case_file_id) where state = 'REFUSED';
call hold_to_scope('case_telling');
