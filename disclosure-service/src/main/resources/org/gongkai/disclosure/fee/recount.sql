-- What was collected less what was refunded in each year, in 万元, and how many entries state it.
select agency_code, extract(year from happened_on)::int as year, 'ACTION.FEES_WAN_YUAN' as flow,
       sum(case direction when 'COLLECTED' then amount_yuan else -amount_yuan end) / 10000 as amount
from administrative_fee where voided_at is null
group by 1, 2
union all
select agency_code, extract(year from happened_on)::int, 'ACTION.STATED/ADMINISTRATIVE_FEE', count(*)
from administrative_fee where voided_at is null
group by 1, 2
