-- Who has imported a document that nobody may read yet has written it, and does not review it. The audit names importers by file and
-- not by row: imports come one at a time, so that the first one that was over once a row was recorded is the one that it came with, unless
-- somebody has registered it by hand. What files have written in the place of a row, it names one by one.
with imports as materialized (
    select id, actor, cast(at as timestamptz) as over_at
    from audit_entry
    where object_kind = 'NORMATIVE_DOCUMENT' and operation = 'IMPORT'
), kept as (
    select d.id, d.agency_code, d.recorded_at
    from normative_document d
    where d.published_on is null and d.voided_at is null
), writing as (
    select k.id, k.agency_code, i.actor, k.recorded_at as written_at
    from kept k cross join lateral (
        select actor from imports where over_at >= k.recorded_at order by id limit 1) i
    where not exists (
        select from audit_entry r
        where r.object_id = k.id::text and r.object_kind = 'NORMATIVE_DOCUMENT' and r.operation = 'REGISTER')
    union all
    select k.id, k.agency_code, e.actor, cast(e.at as timestamptz)
    from kept k join audit_entry e on e.object_id = k.id::text
    where e.object_kind = 'NORMATIVE_DOCUMENT' and e.operation = 'REPLACE'
)
insert into document_writing (document_id, written_by, agency_code, written_at)
select id, actor, agency_code, max(written_at) from writing group by id, actor, agency_code
on conflict (document_id, written_by) do nothing;
