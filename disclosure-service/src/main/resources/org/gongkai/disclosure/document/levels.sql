-- What was in force at each end of the year.
select agency_code, y as year,
       case when making = 'REVISION_NOT_COUNTED' then 'DOCUMENT.REVISION/' else 'DOCUMENT.ISSUED/' end || kind as pool,
       count(*)::numeric as amount
from normative_document
    join generate_series((select extract(year from min(issued_on))::int from normative_document), :lastYear) as y
      on extract(year from issued_on) <= y
         and (least(repealed_on, expires_on + 1) is null or extract(year from least(repealed_on, expires_on + 1)) > y)
where voided_at is null and (lead_agency_code is null or lead_agency_code = agency_code)
group by 1, 2, 3
