-- What another service has told of cases about applications, each once under the id that it bears there: told again, it is answered as it
-- was. What was refused is not kept; told again, it is looked at again.
create table heard_of_case (
    id             uuid        primary key,
    application_id uuid        not null,
    agency_code    varchar(18) not null,
    case_file_id   uuid        not null,
    kind           text        not null check (kind in ('OPENED', 'ENDED', 'ORDERED', 'REVOKED')),
    outcome        text        not null check (outcome in ('TAKEN', 'KNOWN')),
    -- The further decision that has begun with it.
    round          integer,
    heard_at       timestamptz not null
);
create index heard_of_case_application on heard_of_case (application_id);
create trigger heard_of_case_append_only before update or delete or truncate on heard_of_case
    for each statement execute function refuse_change();
call hold_to_scope('heard_of_case');
