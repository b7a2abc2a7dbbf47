-- What a service has not confirmed yet waits in the outbox from now on, which remembers what is missing and not what is
-- there.
insert into outbox_message (topic, kind, destination, subject, body, request_id)
select 'agency', 'STATE', source.name, a.code,
    cast(jsonb_build_object('code', a.code, 'name', a.name, 'regionCode', a.region_code, 'kind', a.kind,
        'parentCode', a.parent_code, 'version', a.version) as text), ''
from agency a
cross join (values ('request-service'), ('disclosure-service'), ('litigation-service')) as source (name)
where not exists (
    select from agency_delivery d
    where d.agency_code = a.code and d.service = source.name and d.version >= a.version)
order by a.code, source.name;
drop table agency_delivery;
