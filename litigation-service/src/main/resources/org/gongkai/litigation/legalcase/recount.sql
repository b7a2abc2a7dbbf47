-- Counts the register anew: what was accepted, how it ended, what was pending at each end of the year.
select agency_code, extract(year from accepted_on)::int as year, 'T4.' || kind || '.ACCEPTED' as cell,
       count(*)::numeric as amount
from legal_case where voided_at is null
group by 1, 2, 3
union all
select agency_code, extract(year from closed_on)::int, 'T4.' || kind || '.' || result, count(*)
from legal_case where voided_at is null and closed_on is not null
group by 1, 2, 3
union all
select agency_code, y, 'T4.' || kind || '.PENDING', count(*)
from legal_case
    join generate_series((select extract(year from min(accepted_on))::int from legal_case), :lastYear) as y
      on extract(year from accepted_on) <= y and (closed_on is null or extract(year from closed_on) > y)
where voided_at is null
group by 1, 2, 3
