-- Counts the register anew: what was issued and repealed, what was in force at each end of the year.
select agency_code, extract(year from issued_on)::int as year, 'T2.' || kind || '.ISSUED' as cell,
       count(*)::numeric as amount
from normative_document where voided_at is null
group by 1, 2, 3
union all
select agency_code, extract(year from repealed_on)::int, 'T2.' || kind || '.REPEALED', count(*)
from normative_document where voided_at is null and repealed_on is not null
group by 1, 2, 3
union all
select agency_code, y, 'T2.' || kind || '.IN_FORCE', count(*)
from normative_document
    join generate_series((select extract(year from min(issued_on))::int from normative_document), :lastYear) as y
      on extract(year from issued_on) <= y and (repealed_on is null or extract(year from repealed_on) > y)
where voided_at is null
group by 1, 2, 3
