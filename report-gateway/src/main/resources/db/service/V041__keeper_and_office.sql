-- The report of a government is its office's to write; those of a body that has ended are their keeper's.
create or replace function report_in_scope(code text) returns boolean stable language sql
return coalesce(current_setting('app.role', true), '') not in ('', 'PUBLIC', 'ADMIN', 'AUDITOR')
    and (code = current_setting('app.agency', true)
        or exists (select from agency a
                   where a.code = $1 and (a.region_code like current_setting('app.region', true)
                       or current_setting('app.agency', true) in (a.keeper, a.office))));

-- Letters that are still to be delivered bear the facts of their body.
update outbox_message m set body = (
    select cast(jsonb_build_object('code', m.subject, 'facts', jsonb_agg(jsonb_build_object(
        'version', f.version, 'validFrom', f.valid_from, 'validTo', f.valid_to, 'name', f.name,
        'regionCode', f.region_code, 'kind', f.kind, 'duty', f.duty, 'includedIn', f.included_in,
        'reportsTo', f.reports_to, 'countedIn', f.counted_in, 'acceptsApplications', f.accepts_applications,
        'contact', f.contact, 'ending', f.ending, 'successors', f.successors, 'voided', f.voided,
        'recordedAt', to_char(f.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) order by f.version))
        as text)
    from agency_fact f where f.code = m.subject)
where m.topic = 'agency' and exists (select from agency_fact f where f.code = m.subject);
