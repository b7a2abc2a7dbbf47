-- Reminders that went out about terms of items and columns, each with its event: one for each term, last day and threshold, whoever makes
-- the round. A term that gets another last day is reminded of anew. The record is an item, or is made of the body and the path of a column.
create table reminder (
    record_id   uuid        not null,
    agency_code varchar(18) not null,
    timer       text        not null,
    number      integer     not null,
    due_on      date        not null,
    threshold   text        not null,
    made_at     timestamptz not null,
    primary key (record_id, timer, number, due_on, threshold)
);
create trigger reminder_append_only before update or delete or truncate on reminder
    for each statement execute function refuse_change();
call hold_to_scope('reminder');
