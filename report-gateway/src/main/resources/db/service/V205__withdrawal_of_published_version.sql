-- A published version may have to be taken out of what is public. It stays as it was signed; the withdrawal has a place of
-- its own in the order of publications, so that whoever has pulled the version hears of it.
alter table report_version
    add column withdrawn_at timestamptz,
    add column withdrawn_by text,
    add column withdrawal text,
    add column withdrawn_position bigint unique,
    add check (num_nulls(withdrawn_at, withdrawn_by, withdrawal, withdrawn_position) in (0, 4)),
    add check (withdrawn_position is null or withdrawn_position > position);
create index report_version_place on report_version (coalesce(withdrawn_position, position));

create or replace function refuse_change_of_version() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE'
        and row (old.agency_code, old.year, old.coverage, old.version, old.content, old.sha256, old.signature,
                 old.amendment, old.finalized_at, old.finalized_by)
          is not distinct from row (new.agency_code, new.year, new.coverage, new.version, new.content, new.sha256, new.signature,
                 new.amendment, new.finalized_at, new.finalized_by)
        and (old.published_at is null and new.withdrawn_at is null
            or old.withdrawn_at is null
                and row (old.published_at, old.published_by, old.position)
                    is not distinct from row (new.published_at, new.published_by, new.position)) then
        return new;
    end if;
    raise exception 'a version of a report never changes';
end
$$;
