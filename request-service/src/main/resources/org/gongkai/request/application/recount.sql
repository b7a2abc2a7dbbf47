-- Counts the register anew: what came in, what was concluded and how, fees.
select agency_code, extract(year from received_on)::int as year, 'APPLICATION.RECEIVED/' || applicant_kind as flow,
       count(*)::numeric as amount
from application where voided_at is null
group by 1, 2, 3
union all
select agency_code, extract(year from closed_on)::int, 'APPLICATION.CLOSED/' || outcome || '/' || applicant_kind, count(*)
from application where voided_at is null and closed_on is not null
group by 1, 2, 3
union all
select agency_code, extract(year from processing_fee_paid_on)::int, 'PROCESSING_FEE.APPLICATIONS', count(*)
from application where voided_at is null and processing_fee_yuan > 0 and processing_fee_paid_on is not null
group by 1, 2
union all
select agency_code, extract(year from processing_fee_paid_on)::int, 'PROCESSING_FEE.YUAN', sum(processing_fee_yuan)
from application where voided_at is null and processing_fee_yuan > 0 and processing_fee_paid_on is not null
group by 1, 2
