-- Hearings (开庭、听证) of a proceeding before the last one, which stands with the proceeding: who appeared at each for the agency.
create table case_hearing (
    proceeding_id uuid        not null references case_proceeding (id),
    ordinal       integer     not null check (ordinal >= 0),
    agency_code   varchar(18) not null,
    heard_on      date        not null,
    head_appeared boolean,
    appeared_as   text,
    primary key (proceeding_id, ordinal),
    check (appeared_as is null or head_appeared)
);
call hold_to_scope('case_hearing');

-- Reasons of steps are words of people: sealed from now on, and erased with the name of who has brought the case. Nothing else of a step
-- ever changes; what was said before is read as it stands, and erased too.
alter table case_step add column words text;
create function refuse_change_of_case_step() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and (to_jsonb(new) - 'reason' - 'words') = (to_jsonb(old) - 'reason' - 'words') then
        return new;
    end if;
    raise exception 'a step of a case that was taken is never changed';
end
$$;
drop trigger case_step_append_only on case_step;
create trigger case_step_never_changes before update or delete on case_step
    for each row execute function refuse_change_of_case_step();
create trigger case_step_never_emptied before truncate on case_step
    for each statement execute function refuse_change();
