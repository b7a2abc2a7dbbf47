-- What was traced before there was an audit becomes its first entries, without the names of applicants.
do $$
declare
    registers text := (select string_agg(
                           format('select id, agency_code, %L as kind from %I', upper(c.table_name), c.table_name),
                           ' union all ')
                       from information_schema.columns c join information_schema.columns k
                         on k.table_schema = c.table_schema and k.table_name = c.table_name
                       where c.table_schema = current_schema() and c.column_name = 'agency_code'
                         and k.column_name = 'record_key');
begin
    if registers is null then
        return;
    end if;
    execute format($sql$
        insert into audit_entry (chain, content)
        select r.agency_code, jsonb_build_object(
            'at', to_char(c.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
            'actor', 'unknown', 'role', 'UNKNOWN', 'agencyCode', r.agency_code,
            'operation', case c.kind when 'CORRECTED' then 'CORRECT' when 'REPLACED' then 'REPLACE' else 'VOID' end,
            'objectKind', r.kind, 'objectId', c.record_id, 'version', c.version, 'reason', c.reason,
            'before', c.before - 'applicantName' - 'subject' - 'description')::text
        from record_change c join (%s) r on r.id = c.record_id order by c.changed_at, c.version$sql$, registers);
end
$$;
drop table record_change;
