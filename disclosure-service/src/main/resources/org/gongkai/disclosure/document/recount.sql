-- Counts the register anew: what was issued and what came to an end. A joint document counts with the body that led.
with counted as (
    select agency_code, kind, issued_on, making = 'REVISION_NOT_COUNTED' as was_revision,
           least(repealed_on, expires_on + 1) as ended_on,
           ending = 'REVISED_NOT_COUNTED' and repealed_on <= coalesce(expires_on + 1, repealed_on) as was_revised
    from normative_document
    where voided_at is null and (lead_agency_code is null or lead_agency_code = agency_code))
select agency_code, extract(year from issued_on)::int as year,
       case when was_revision then 'DOCUMENT.REVISION/' else 'DOCUMENT.ISSUED/' end || kind as flow, count(*)::numeric as amount
from counted
group by 1, 2, 3
union all
select agency_code, extract(year from ended_on)::int,
       case when was_revised then 'DOCUMENT.REVISED/' else 'DOCUMENT.REPEALED/' end || kind, count(*)
from counted where ended_on is not null
group by 1, 2, 3
