-- What inspections have found and a body has to mend: by when, how far it was taken (提醒、督办、约谈、通报批评), closed with proof.
create table supervision_task (
    id          uuid        primary key,
    agency_code varchar(18) not null,
    revision    bigint      not null,
    rule        text        not null,
    subject_id  text        not null,
    subject     text        not null,
    first_day   date        not null,
    last_day    date        not null,
    stage       text        not null check (stage in ('REMINDED', 'SUPERVISED', 'INTERVIEWED', 'CRITICISED', 'CLOSED')),
    due_on      date        not null,
    opened_by   text        not null,
    opened_at   timestamptz not null,
    closed_on   date,
    check ((stage = 'CLOSED') = (closed_on is not null))
);
create unique index supervision_task_open on supervision_task (agency_code, rule, subject_id) where stage <> 'CLOSED';
create index supervision_task_listed on supervision_task (agency_code, id);
create trigger supervision_task_agency_known after insert on supervision_task
    referencing new table as changed for each statement execute function require_known_agency();
call hold_to_scope('supervision_task');

create table supervision_step (
    task_id       uuid        not null references supervision_task (id),
    serial        integer     not null check (serial > 0),
    agency_code   varchar(18) not null,
    step          text        not null,
    stage         text        not null,
    due_on        date        not null,
    said          text        not null,
    url           text,
    taken_by      text        not null,
    taken_by_name text,
    recorded_at   timestamptz not null,
    primary key (task_id, serial)
);
call hold_to_scope('supervision_step');
create trigger supervision_step_append_only before update or delete or truncate on supervision_step
    for each statement execute function refuse_change();
