-- Proposals of some bodies that nobody has decided on, with how much of each is due still; what is due is put in.
select p.id, p.agency_code, p.requested_by, p.requested_at,
    count(distinct (due.record, due.record_id)) as records, count(*) as data
from erasure_proposal p join (%s) due on due.proposal_id = p.id
where p.requested_by <> :caller
group by p.id
order by p.requested_at, p.id
