-- As every service has them that reminds, and that lets something be set.
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

create table dated_setting (
    layer     text        not null,
    code      varchar(18) not null,
    rule      text        not null,
    version   bigint      not null check (version > 0),
    value     text        not null,
    length    integer     check (length > 0),
    from_day  date        not null,
    basis     text        not null,
    source    text,
    issued_on date,
    set_by    text        not null,
    set_at    timestamptz not null,
    primary key (layer, code, rule, version)
);
create trigger dated_setting_append_only before update or delete or truncate on dated_setting
    for each statement execute function refuse_change();
