-- What was decided on proposals that are about one record: what of it was erased, or was not to be.
select p.id, p.state, p.decided_at, array_agg(i.kind order by i.kind) as kinds
from erasure_item i join erasure_proposal p on p.id = i.proposal_id
where i.record = :record and i.record_id = :id and (p.state = 'REFUSED' or i.fate = 'ERASED')
group by p.id
order by p.decided_at, p.id
