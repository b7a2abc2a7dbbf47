-- The decisions of each kind and year, each of which states its kind.
select agency_code, extract(year from decided_on)::int as year, said.flow || kind as flow, count(*) as amount
from administrative_decision cross join (values ('ACTION.DECIDED/'), ('ACTION.STATED/')) as said (flow)
where voided_at is null
group by 1, 2, 3
