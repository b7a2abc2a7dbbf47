-- Counts the register anew: what was issued and repealed.
select agency_code, extract(year from issued_on)::int as year, 'DOCUMENT.ISSUED/' || kind as flow,
       count(*)::numeric as amount
from normative_document where voided_at is null
group by 1, 2, 3
union all
select agency_code, extract(year from repealed_on)::int, 'DOCUMENT.REPEALED/' || kind, count(*)
from normative_document where voided_at is null and repealed_on is not null
group by 1, 2, 3
