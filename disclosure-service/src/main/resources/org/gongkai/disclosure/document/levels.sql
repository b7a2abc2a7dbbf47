-- What was in force at each end of the year.
select agency_code, y as year, 'DOCUMENT.ISSUED/' || kind as pool, count(*)::numeric as amount
from normative_document
    join generate_series((select extract(year from min(issued_on))::int from normative_document), :lastYear) as y
      on extract(year from issued_on) <= y and (repealed_on is null or extract(year from repealed_on) > y)
where voided_at is null
group by 1, 2, 3
