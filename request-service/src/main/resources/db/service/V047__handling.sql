-- The lives of applications (办理过程). An application has a row here from its first step on; how it stands follows from its
-- steps. Of a step the facts are plain, the words of people are sealed and can be erased alone.
create table handling (
    application_id uuid        primary key references application (id),
    agency_code    varchar(18) not null,
    revision       bigint      not null,
    stage          text        not null,
    arrived_on     date,
    handler        text,
    unit           text,
    -- Nothing of it may be erased: a case is open, or somebody has said so.
    held           boolean     not null default false,
    split_from     uuid references application (id),
    merged_into    uuid references application (id)
);
call hold_to_scope('handling');
create index handling_handler on handling (agency_code, handler, application_id);

create table handling_step (
    application_id uuid        not null references handling (application_id),
    serial         integer     not null,
    agency_code    varchar(18) not null,
    step           text        not null,
    happened_on    date        not null,
    facts          jsonb       not null,
    words          text,
    taken_by       text        not null,
    approved_by    text,
    recorded_at    timestamptz not null,
    primary key (application_id, serial)
);
call hold_to_scope('handling_step');

-- A step stays as it was taken; only the words of people are sealed anew, or erased.
create function refuse_change_of_step() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and row (old.application_id, old.serial, old.agency_code, old.step, old.happened_on, old.facts,
            old.taken_by, old.approved_by, old.recorded_at)
        is not distinct from row (new.application_id, new.serial, new.agency_code, new.step, new.happened_on, new.facts,
            new.taken_by, new.approved_by, new.recorded_at) then
        return new;
    end if;
    raise exception 'a step that was taken never changes';
end
$$;
create trigger handling_step_never_changes before update or delete on handling_step
    for each row execute function refuse_change_of_step();
create trigger handling_step_never_emptied before truncate on handling_step
    for each statement execute function refuse_change();

-- Steps that somebody has proposed and somebody else has to agree to.
create table pending_step (
    application_id uuid        not null references handling (application_id),
    number         integer     not null,
    agency_code    varchar(18) not null,
    step           text        not null,
    facts          jsonb       not null,
    words          text,
    proposed_by    text        not null,
    proposed_at    timestamptz not null,
    state          text        not null,
    decided_by     text,
    decided_at     timestamptz,
    primary key (application_id, number),
    check ((state = 'OPEN') = (decided_by is null))
);
call hold_to_scope('pending_step');

-- Numbers of documents, one after the other within a body and a year; a number that was given is never given again.
create table document_serial (
    agency_code varchar(18) not null,
    year        integer     not null,
    last        integer     not null,
    primary key (agency_code, year)
);
call hold_to_scope('document_serial');
