-- How the cases of each of some bodies stood in a year, block by block.
select agency_code, kind,
    count(*) filter (where closed_on between :first and :last) as decided,
    count(*) filter (where closed_on between :first and :last and result = 'UPHELD') as upheld,
    count(*) filter (where closed_on between :first and :last and result = 'CORRECTED') as corrected,
    count(*) filter (where closed_on between :first and :last and result = 'OTHER') as other,
    count(*) filter (where closed_on is null or closed_on > :last) as pending,
    percentile_disc(0.5) within group (order by closed_on - accepted_on)
        filter (where closed_on between :first and :last) as median_days
from legal_case
where agency_code = any(:bodies) and voided_at is null and accepted_on <= :last
    and (closed_on is null or closed_on >= :first)
group by agency_code, kind
order by agency_code
