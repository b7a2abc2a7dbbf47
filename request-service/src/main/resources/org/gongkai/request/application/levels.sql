-- What was open at each turn of the year.
select agency_code, y as year, 'APPLICATION.RECEIVED/' || applicant_kind as pool, count(*)::numeric as amount
from application
    join generate_series((select extract(year from min(received_on))::int from application), :lastYear) as y
      on extract(year from received_on) <= y and (closed_on is null or extract(year from closed_on) > y)
where voided_at is null
group by 1, 2, 3
