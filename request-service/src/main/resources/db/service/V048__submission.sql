-- What arrived (来件). An application exists only from its legal receipt (Art. 31 of the Regulations); until then, and where there
-- never is one, it is a submission. What the applicant has written is sealed.
create table submission (
    id             uuid        primary key,
    agency_code    varchar(18) not null,
    revision       bigint      not null,
    arrival_number text        not null,
    channel        text        not null,
    stage          text        not null check (stage in ('SUBMITTED', 'RECEIVED', 'DISCARDED')),
    arrived_on     date        not null,
    content        text,
    code_index     text,
    registered_by  text        not null,
    registered_at  timestamptz not null,
    received_on    date,
    receipt_basis  text,
    application_id uuid references application (id),
    discarded_on   date,
    discard_reason text,
    check ((stage = 'RECEIVED') = (application_id is not null)),
    check ((stage = 'RECEIVED') = (received_on is not null)),
    check ((stage = 'DISCARDED') = (discard_reason is not null)),
    unique (agency_code, arrival_number)
);
create index submission_waiting on submission (agency_code, arrived_on, id) where stage = 'SUBMITTED';
create index submission_listed on submission (agency_code, id);
create index submission_application on submission (application_id) where application_id is not null;
create trigger submission_agency_registered after insert on submission
    referencing new table as changed for each statement execute function require_known_agency();
call hold_to_scope('submission');

-- Each attempt to confirm the receipt with the applicant, whether it succeeded or not.
create table confirmation_attempt (
    submission_id uuid        not null references submission (id),
    serial        integer     not null,
    agency_code   varchar(18) not null,
    happened_on   date        not null,
    way           text        not null,
    succeeded     boolean     not null,
    note          text,
    made_by       text        not null,
    recorded_at   timestamptz not null,
    primary key (submission_id, serial)
);
create trigger confirmation_attempt_append_only before update or delete or truncate on confirmation_attempt
    for each statement execute function refuse_change();
call hold_to_scope('confirmation_attempt');

create table arrival_serial (
    agency_code varchar(18) not null,
    year        integer     not null,
    last        integer     not null,
    primary key (agency_code, year)
);
call hold_to_scope('arrival_serial');
