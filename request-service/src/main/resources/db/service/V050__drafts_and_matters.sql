-- Drafts (草稿) of applicants: submissions that have not arrived. One has a number of its own, and none of arrival until it is
-- submitted: numbers of arrival have no gaps.
alter table submission
    drop constraint submission_stage_check,
    alter column arrival_number drop not null,
    alter column arrived_on drop not null,
    add column draft_number text,
    add column edited_at timestamptz,
    -- What the arrival is proved with (收到凭据), sealed: it names people.
    add column evidence text,
    -- What it was instead of an application.
    add column matter_id uuid;
alter table submission
    add check (stage in ('DRAFT', 'SUBMITTED', 'RECEIVED', 'DISCARDED')),
    add check ((arrival_number is null) = (arrived_on is null)),
    add check (stage in ('DRAFT', 'DISCARDED') or arrival_number is not null),
    add check (stage <> 'DRAFT' or (draft_number is not null and edited_at is not null and arrival_number is null)),
    add unique (agency_code, draft_number);
create index submission_draft on submission (edited_at) where stage = 'DRAFT';

create table draft_serial (
    agency_code varchar(18) not null,
    year        integer     not null,
    last        integer     not null,
    primary key (agency_code, year)
);
call hold_to_scope('draft_serial');

-- What comes to the office and is no application (其他事项): a correction of records about oneself (Art. 41), a suggestion, a complaint, a
-- question. They count nowhere. What people wrote is sealed.
create table matter (
    id             uuid        primary key,
    agency_code    varchar(18) not null,
    revision       bigint      not null,
    matter_number  text        not null,
    kind           text        not null check (kind in ('CORRECTION', 'SUGGESTION', 'COMPLAINT', 'CONSULTATION')),
    channel        text        not null,
    stage          text        not null check (stage in ('RECEIVED', 'ANSWERED', 'TRANSFERRED', 'DISCARDED')),
    received_on    date        not null,
    content        text,
    code_index     text,
    submission_id  uuid references submission (id),
    ended_on       date,
    result         text check (result in ('CORRECTED', 'NOT_CORRECTED')),
    transferred_to text,
    discard_reason text,
    reply          text,
    registered_by  text        not null,
    registered_at  timestamptz not null,
    ended_by       text,
    check ((stage = 'RECEIVED') = (ended_on is null)),
    check ((stage = 'TRANSFERRED') = (transferred_to is not null)),
    check ((stage = 'DISCARDED') = (discard_reason is not null)),
    check ((stage = 'ANSWERED' and kind = 'CORRECTION') = (result is not null)),
    unique (agency_code, matter_number)
);
create index matter_listed on matter (agency_code, id);
create index matter_open on matter (agency_code, received_on, id) where stage = 'RECEIVED';
create unique index matter_of_submission on matter (submission_id) where submission_id is not null;
create trigger matter_agency_known after insert on matter
    referencing new table as changed for each statement execute function require_known_agency();
call hold_to_scope('matter');
alter table submission add foreign key (matter_id) references matter (id);

create table matter_serial (
    agency_code varchar(18) not null,
    year        integer     not null,
    last        integer     not null,
    primary key (agency_code, year)
);
call hold_to_scope('matter_serial');

-- What was said at an attempt to confirm a receipt names people: it is sealed from now on, and can be erased. The attempt stays.
alter table confirmation_attempt add column words text;
create function refuse_change_of_attempt() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and row (old.submission_id, old.serial, old.agency_code, old.happened_on, old.way, old.succeeded,
            old.made_by, old.recorded_at)
        is not distinct from row (new.submission_id, new.serial, new.agency_code, new.happened_on, new.way, new.succeeded,
            new.made_by, new.recorded_at) then
        return new;
    end if;
    raise exception 'an attempt that was made never changes';
end
$$;
drop trigger confirmation_attempt_append_only on confirmation_attempt;
create trigger confirmation_attempt_never_changes before update or delete on confirmation_attempt
    for each row execute function refuse_change_of_attempt();
create trigger confirmation_attempt_never_emptied before truncate on confirmation_attempt
    for each statement execute function refuse_change();
