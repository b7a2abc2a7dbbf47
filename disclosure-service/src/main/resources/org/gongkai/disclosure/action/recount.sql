-- The counts of each year, the sum of its periods and sources.
select agency_code, year, flow, sum(amount) as amount
from administrative_action
    cross join lateral (values
        ('ACTION.DECIDED/LICENSING', licensing::numeric),
        ('ACTION.DECIDED/PENALTY', penalties),
        ('ACTION.DECIDED/COMPULSION', compulsions),
        ('ACTION.FEES_WAN_YUAN', fees_wan_yuan)) as counted (flow, amount)
where voided_at is null and amount <> 0
group by agency_code, year, flow
