-- What lists of lives are found by, beside stage and handler: it follows from the steps and is written with them. Null where
-- nobody has looked yet.
alter table handling
    add column flags           text,
    add column document_number text,
    add column consulting      boolean;
create index handling_unlisted on handling (application_id) where flags is null;
create index handling_staged on handling (agency_code, stage, application_id);
create index handling_unit on handling (agency_code, unit, application_id) where unit is not null;
create index handling_flagged on handling (agency_code, application_id) where flags <> '';
create index handling_numbered on handling (agency_code, document_number) where document_number is not null;
create index handling_consulting on handling (agency_code, application_id) where consulting;

-- How the term of an open life was counted last, and what from: the revision of the life, the day of receipt, the edition of
-- the calendar, and the day where it changes from day to day. What was counted from something else is counted anew before it
-- is used; a worklist is ordered by it, and shows what it counts itself.
create table counted_term (
    application_id uuid        primary key references handling (application_id),
    agency_code    varchar(18) not null,
    revision       bigint      not null,
    received_on    date        not null,
    calendar       text        not null,
    as_of          date,
    due_on         date,
    open           text,
    waiting        boolean     not null
);
call hold_to_scope('counted_term');
