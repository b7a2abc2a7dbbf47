-- Counts the register anew: what was accepted, and how it ended.
select agency_code, extract(year from accepted_on)::int as year, 'CASE.ACCEPTED/' || kind as flow,
       count(*)::numeric as amount
from legal_case where voided_at is null
group by 1, 2, 3
union all
select agency_code, extract(year from closed_on)::int, 'CASE.CLOSED/' || kind || '/' || result, count(*)
from legal_case where voided_at is null and closed_on is not null
group by 1, 2, 3
