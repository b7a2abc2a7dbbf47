-- The counts of each year, the sum of its periods and sources, and how many rows state each kind.
select agency_code, year, flow, sum(amount) as amount
from administrative_action
    cross join lateral (values
        ('ACTION.DECIDED/LICENSING', licensing::numeric),
        ('ACTION.DECIDED/PENALTY', penalties),
        ('ACTION.DECIDED/COMPULSION', compulsions),
        ('ACTION.FEES_WAN_YUAN', fees_wan_yuan),
        ('ACTION.STATED/LICENSING', num_nonnulls(licensing)),
        ('ACTION.STATED/PENALTY', num_nonnulls(penalties)),
        ('ACTION.STATED/COMPULSION', num_nonnulls(compulsions)),
        ('ACTION.STATED/ADMINISTRATIVE_FEE', num_nonnulls(fees_wan_yuan))) as counted (flow, amount)
where voided_at is null and amount <> 0
group by agency_code, year, flow
