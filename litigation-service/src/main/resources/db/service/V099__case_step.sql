-- The steps that were taken in cases (办理过程), each kept for good. A case of which no more is known than a row of the register tells
-- has none until somebody works on it.
create table case_step (
    case_file_id  uuid        not null references case_file (id),
    serial        integer     not null check (serial > 0),
    agency_code   varchar(18) not null,
    step          text        not null,
    -- The proceeding and the decision that it was about, by their numbers.
    proceeding    integer,
    decision      integer,
    happened_on   date        not null,
    reason        text,
    taken_by      text        not null,
    taken_by_name text,
    recorded_at   timestamptz not null,
    primary key (case_file_id, serial),
    check (decision is null or proceeding is not null)
);
call hold_to_scope('case_step');
create trigger case_step_append_only before update or delete or truncate on case_step
    for each statement execute function refuse_change();
