-- The directory as dated facts: each row says from which day on something held of a body, and when that was recorded. A
-- later version of the same first day stands in the place of an earlier one. The gateway is master; the services follow.
create table agency_fact (
    code                 varchar(18) not null,
    version              bigint      not null,
    valid_from           date        not null,
    valid_to             date        check (valid_to >= valid_from),
    name                 text        not null,
    region_code          varchar(6)  not null,
    kind                 text        not null,
    duty                 text        not null,
    included_in          varchar(18),
    reports_to           varchar(18),
    counted_in           varchar(18),
    accepts_applications boolean     not null,
    contact              jsonb       not null,
    ending               text        check (ending is null or valid_to is not null),
    successors           text[]      not null check (cardinality(successors) = 0 or ending is not null),
    voided               boolean     not null,
    recorded_at          timestamptz not null,
    primary key (code, version),
    check ((duty = 'INCLUDED_IN') = (included_in is not null))
);
create trigger agency_fact_append_only before update or delete or truncate on agency_fact
    for each statement execute function refuse_change();

-- What a directory without dates said was always so, and always known.
do $$
begin
    if to_regclass('agency') is null then
        return;
    end if;
    insert into agency_fact (code, version, valid_from, name, region_code, kind, duty, reports_to, accepts_applications,
        contact, successors, voided, recorded_at)
    select code, version, date '1949-10-01', name, region_code,
        case kind when 'PUBLIC_INSTITUTION' then 'AUTHORISED' else kind end, 'REPORTS', parent_code, true,
        coalesce(to_jsonb(a) -> 'contact', '{}'), '{}', false, timestamptz '1970-01-01 00:00:00Z'
    from agency a;
    -- The bodies of now: who has the records of a body, which is another one when it has ended, and for a government its
    -- office.
    alter table agency drop column parent_code, drop column if exists contact,
        add column keeper varchar(18), add column office varchar(18);
    update agency set keeper = code, kind = case kind when 'PUBLIC_INSTITUTION' then 'AUTHORISED' else kind end;
    alter table agency alter column keeper set not null;
end
$$;
