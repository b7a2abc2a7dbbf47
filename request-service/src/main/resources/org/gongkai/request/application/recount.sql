-- Counts the register anew: what came in, what was concluded and how, what was open at each turn of the year, fees.
select agency_code, extract(year from received_on)::int as year, 'T3.NEW_RECEIVED.' || applicant_kind as cell,
       count(*)::numeric as amount
from application where voided_at is null
group by 1, 2, 3
union all
select agency_code, extract(year from closed_on)::int, 'T3.' || outcome || '.' || applicant_kind, count(*)
from application where voided_at is null and closed_on is not null
group by 1, 2, 3
union all
select agency_code, y, 'T3.CARRIED_OUT.' || applicant_kind, count(*)
from application
    join generate_series((select extract(year from min(received_on))::int from application), :lastYear) as y
      on extract(year from received_on) <= y and (closed_on is null or extract(year from closed_on) > y)
where voided_at is null
group by 1, 2, 3
union all
select agency_code, y + 1, 'T3.CARRIED_IN.' || applicant_kind, count(*)
from application
    join generate_series((select extract(year from min(received_on))::int from application), :lastYear - 1) as y
      on extract(year from received_on) <= y and (closed_on is null or extract(year from closed_on) > y)
where voided_at is null
group by 1, 2, 3
union all
select agency_code, extract(year from processing_fee_paid_on)::int, 'S6.PROCESSING_FEE.APPLICATIONS', count(*)
from application where voided_at is null and processing_fee_yuan > 0 and processing_fee_paid_on is not null
group by 1, 2
union all
select agency_code, extract(year from processing_fee_paid_on)::int, 'S6.PROCESSING_FEE.YUAN', sum(processing_fee_yuan)
from application where voided_at is null and processing_fee_yuan > 0 and processing_fee_paid_on is not null
group by 1, 2
