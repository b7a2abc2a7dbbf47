-- Values that look like personal data and are none in the texts of a body, found by a keyed hash of the value itself.
create table false_alarm (
    id          uuid        primary key,
    agency_code varchar(18) not null,
    value_index text        not null,
    kind        text        not null,
    masked      text        not null,
    reason      text        not null,
    settled_by  text        not null,
    settled_at  timestamptz not null,
    unique (agency_code, value_index)
);
call hold_to_scope('false_alarm');
