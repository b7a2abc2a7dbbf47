-- Numbers of suits that several of some bodies count in a year: a court gives each number once in the country.
select min(case_number)
from legal_case
where agency_code = any(:bodies) and voided_at is null and kind <> 'RECONSIDERATION'
    and accepted_on <= :last and (closed_on is null or closed_on >= :first)
group by record_key
having count(distinct agency_code) > 1
order by 1
