-- The rows that were pending at the end of a day by what was recorded up to a moment: what entries of the ledger say that nothing had reversed
-- by then. Numbers are those under which they were entered.
with entered as (
    select e.record_id, e.agency_code, e.record_number, e.flow, e.effective_on
    from ledger_entry e join ledger_posting p on p.id = e.posting_id
    where e.agency_code = any(:bodies) and e.record_kind = 'CASE' and e.reverses is null and p.recorded_at <= :asOf
        and not exists (
            select from ledger_entry r join ledger_posting q on q.id = r.posting_id
            where r.reverses = e.id and q.recorded_at <= :asOf)
)
select a.record_id as id, a.agency_code, a.record_number as case_number, split_part(a.flow, '/', 2) as kind,
    a.effective_on as accepted_on, c.effective_on as closed_on, null as receipt_number, null::uuid as case_file_id
from entered a left join entered c on c.record_id = a.record_id and c.flow like 'CASE.CLOSED/%'
where a.flow like 'CASE.ACCEPTED/%' and a.effective_on <= :on and (c.effective_on is null or c.effective_on > :on)
    and (cast(:kind as text) is null or a.flow = 'CASE.ACCEPTED/' || :kind)
    and (cast(:lastDay as date) is null or (a.effective_on, a.record_id) > (:lastDay, :lastId))
order by a.effective_on, a.record_id
limit :most
