-- Counts the register anew: what came in, what was concluded and how, fees.
select agency_code, extract(year from received_on)::int as year, 'APPLICATION.RECEIVED/' || sender_kind as flow,
       count(*)::numeric as amount
from letter where voided_at is null
group by 1, 2, 3
union all
select agency_code, extract(year from closed_on)::int, 'APPLICATION.CLOSED/' || outcome || '/' || sender_kind, count(*)
from letter where voided_at is null and closed_on is not null
group by 1, 2, 3
union all
select agency_code, extract(year from fee_paid_on)::int, 'PROCESSING_FEE.APPLICATIONS', count(*)
from letter where voided_at is null and fee_yuan > 0 and fee_paid_on is not null
group by 1, 2
union all
select agency_code, extract(year from fee_paid_on)::int, 'PROCESSING_FEE.YUAN', sum(fee_yuan)
from letter where voided_at is null and fee_yuan > 0 and fee_paid_on is not null
group by 1, 2
