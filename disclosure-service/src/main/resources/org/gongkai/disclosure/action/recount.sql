-- The counts of each year, the sum of its periods and sources.
select agency_code, year, cell, sum(amount) as amount
from administrative_action
    cross join lateral (values
        ('T2.LICENSING.DECISIONS', licensing::numeric),
        ('T2.PENALTY.DECISIONS', penalties),
        ('T2.COMPULSION.DECISIONS', compulsions),
        ('T2.ADMINISTRATIVE_FEE.WAN_YUAN', fees_wan_yuan)) as counted (cell, amount)
where voided_at is null and amount <> 0
group by agency_code, year, cell
