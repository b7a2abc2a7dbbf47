-- What people call who has acted, as the sign-in said it on that day, for the papers that name them (审查人、签发人、经办人). The
-- account stays beside it; null where nobody has said, as of all steps until now.
alter table handling_step
    add column taken_by_name text,
    add column approved_by_name text;
alter table pending_step add column proposed_by_name text;
alter table confirmation_attempt add column made_by_name text;

create or replace function refuse_change_of_step() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and row (old.application_id, old.serial, old.agency_code, old.step, old.happened_on, old.facts,
            old.taken_by, old.approved_by, old.recorded_at, old.taken_by_name, old.approved_by_name)
        is not distinct from row (new.application_id, new.serial, new.agency_code, new.step, new.happened_on, new.facts,
            new.taken_by, new.approved_by, new.recorded_at, new.taken_by_name, new.approved_by_name) then
        return new;
    end if;
    raise exception 'a step that was taken never changes';
end
$$;
create or replace function refuse_change_of_attempt() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and row (old.submission_id, old.serial, old.agency_code, old.happened_on, old.way, old.succeeded,
            old.side, old.made_by, old.recorded_at, old.made_by_name)
        is not distinct from row (new.submission_id, new.serial, new.agency_code, new.happened_on, new.way, new.succeeded,
            new.side, new.made_by, new.recorded_at, new.made_by_name) then
        return new;
    end if;
    raise exception 'an attempt that was made never changes';
end
$$;
