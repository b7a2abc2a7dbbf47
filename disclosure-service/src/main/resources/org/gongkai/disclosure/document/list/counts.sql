-- How the documents of a year came about and ended, what was amended and interpreted; joint documents with the body that led.
select kind, 'MADE' as what, coalesce(making, 'UNSAID') as how, count(*) as number
from normative_document
where voided_at is null and issued_on between :from and :to and %1$s
    and (lead_agency_code is null or lead_agency_code = agency_code)
group by 1, 2, 3
union all
select kind, 'ENDED', case when repealed_on is null or expires_on + 1 < repealed_on then 'EXPIRED'
    else coalesce(ending, 'UNSAID') end, count(*)
from normative_document
where voided_at is null and least(repealed_on, expires_on + 1) between :from and :to and %1$s
    and (lead_agency_code is null or lead_agency_code = agency_code)
group by 1, 2, 3
union all
select d.kind, e.event, 'DOCUMENTS', count(distinct d.id)
from normative_document d join document_event e on e.document_id = d.id
where d.voided_at is null and e.event in ('AMEND', 'EXTEND', 'INTERPRET') and e.happened_on between :from and :to and e.%1$s
    and (d.lead_agency_code is null or d.lead_agency_code = d.agency_code)
group by 1, 2, 3
union all
select d.kind, 'INTERPRET', 'TIMES', count(*)
from normative_document d join document_event e on e.document_id = d.id
where d.voided_at is null and e.event = 'INTERPRET' and e.happened_on between :from and :to and e.%1$s
    and (d.lead_agency_code is null or d.lead_agency_code = d.agency_code)
group by 1, 2, 3
