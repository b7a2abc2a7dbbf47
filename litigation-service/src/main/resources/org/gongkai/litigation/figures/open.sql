-- The rows that were pending at the end of a day, those that had been for longest first.
select l.id, l.agency_code, l.case_number, l.kind, l.accepted_on, l.closed_on, l.receipt_number,
    (select p.case_file_id from case_proceeding p where p.record_id = l.id limit 1) as case_file_id
from legal_case l
where l.agency_code = any(:bodies) and l.voided_at is null and l.accepted_on <= :on
    and (l.closed_on is null or l.closed_on > :on)
    and (cast(:kind as text) is null or l.kind = :kind)
    and (cast(:lastDay as date) is null or (l.accepted_on, l.id) > (:lastDay, :lastId))
order by l.accepted_on, l.id
limit :most
