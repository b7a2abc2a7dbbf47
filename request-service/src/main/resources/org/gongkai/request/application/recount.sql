-- Counts the register anew: what came in, what was concluded and how, fees.
with payment as (
    select agency_code, id, extract(year from split_part(one, ' ', 1)::date)::int as year,
           split_part(one, ' ', 2)::numeric as yuan
    from application, regexp_split_to_table(processing_fee_payments, '; ') one
    where voided_at is null
    union all
    select agency_code, id, extract(year from processing_fee_paid_on)::int, processing_fee_yuan
    from application
    where voided_at is null and processing_fee_payments is null and processing_fee_yuan > 0
      and processing_fee_paid_on is not null)
select agency_code, extract(year from received_on)::int as year, 'APPLICATION.RECEIVED/' || applicant_kind as flow,
       count(*)::numeric as amount
from application where voided_at is null
group by 1, 2, 3
union all
select agency_code, extract(year from closed_on)::int, 'APPLICATION.CLOSED/' || outcome || '/' || applicant_kind, count(*)
from application where voided_at is null and closed_on is not null
group by 1, 2, 3
union all
select agency_code, year, 'PROCESSING_FEE.APPLICATIONS', count(*)
from (select agency_code, id, year from payment group by 1, 2, 3 having sum(yuan) > 0) charged
group by 1, 2
union all
select agency_code, year, 'PROCESSING_FEE.YUAN', sum(yuan)
from payment
group by 1, 2
