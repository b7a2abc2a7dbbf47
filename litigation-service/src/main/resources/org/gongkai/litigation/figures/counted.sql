-- The cases that a year counts: accepted by its end, and not decided before it.
select distinct p.case_file_id
from case_proceeding p join legal_case l on l.id = p.record_id
where p.agency_code = any(:bodies) and l.voided_at is null and l.accepted_on <= :last
    and (l.closed_on is null or l.closed_on >= :first)
order by 1
