-- What was open at each turn of the year.
select agency_code, y as year, 'APPLICATION.RECEIVED/' || sender_kind as pool, count(*)::numeric as amount
from letter
    join generate_series((select extract(year from min(received_on))::int from letter), :lastYear) as y
      on extract(year from received_on) <= y and (closed_on is null or extract(year from closed_on) > y)
where voided_at is null
group by 1, 2, 3
