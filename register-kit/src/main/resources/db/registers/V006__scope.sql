-- Whose data a caller reaches is held by the database too. The service says with every connection who calls:
-- app.agency (a code or nothing), app.region (a pattern of region codes or nothing), app.role. Each is asked for in a
-- query of its own, which is done once and not for every row.

alter table agency enable row level security;
create policy in_scope on agency for select
    using (code = (select current_setting('app.agency', true))
        or region_code like (select current_setting('app.region', true)));
create policy by_the_directory on agency
    using ((select current_setting('app.role', true)) = 'SERVICE')
    with check ((select current_setting('app.role', true)) = 'SERVICE');

-- Rows that belong to an agency are reached with it; cases are no business of those who keep accounts or read the audit.
create procedure hold_to_scope(held regclass) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', held);
    execute format(
        'create policy of_agency_in_scope on %s using (agency_code in (select a.code from agency a)'
        ' and (select coalesce(current_setting(''app.role'', true), '''') not in ('''', ''ADMIN'', ''AUDITOR'')))', held);
end
$$;
call hold_to_scope('ledger_entry');
call hold_to_scope('ledger_total');

-- Lets the service's role, which owns no table, have one analysed that is twice the size it was when that was last done.
create function analyze_when_grown(grown regclass) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
    if (select greatest(relpages, 10) * 2 * current_setting('block_size')::bigint < pg_relation_size(grown)
        from pg_class where oid = grown) then
        execute format('analyze %s', grown);
    end if;
end
$$;
