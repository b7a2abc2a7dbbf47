-- Reports that were signed before the services heard of signatures: the last version of each is told now.
insert into outbox_message (topic, kind, destination, subject, body, request_id)
select 'signed-report', 'STATE', source.name, 'report ' || v.agency_code || ' ' || v.year,
    cast(jsonb_build_object('agencyCode', v.agency_code, 'year', v.year, 'version', max(v.version)) as text), ''
from report_version v
cross join (values ('request-service'), ('disclosure-service'), ('litigation-service')) as source (name)
group by v.agency_code, v.year, source.name
order by v.agency_code, v.year, source.name;
