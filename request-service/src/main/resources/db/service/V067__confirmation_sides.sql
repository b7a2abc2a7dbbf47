-- On whose side a receipt was confirmed and by whom (双方确认), whose name is sealed. Until now that was the applicant.
alter table confirmation_attempt
    add column side text not null default 'APPLICANT' check (side in ('APPLICANT', 'AGENT')),
    add column person text;
create or replace function refuse_change_of_attempt() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and row (old.submission_id, old.serial, old.agency_code, old.happened_on, old.way, old.succeeded,
            old.side, old.made_by, old.recorded_at)
        is not distinct from row (new.submission_id, new.serial, new.agency_code, new.happened_on, new.way, new.succeeded,
            new.side, new.made_by, new.recorded_at) then
        return new;
    end if;
    raise exception 'an attempt that was made never changes';
end
$$;

-- What an application has become is asked for with each look at it.
create index handling_split_from on handling (split_from) where split_from is not null;
create index handling_merged_into on handling (merged_into) where merged_into is not null;

-- How long receipts take to be confirmed, by year of receipt.
create index submission_received on submission (agency_code, received_on) where received_on is not null;
