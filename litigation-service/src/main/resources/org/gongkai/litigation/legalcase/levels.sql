-- What was pending at each end of the year.
select agency_code, y as year, 'CASE.ACCEPTED/' || kind as pool, count(*)::numeric as amount
from legal_case
    join generate_series((select extract(year from min(accepted_on))::int from legal_case), :lastYear) as y
      on extract(year from accepted_on) <= y and (closed_on is null or extract(year from closed_on) > y)
where voided_at is null
group by 1, 2, 3
