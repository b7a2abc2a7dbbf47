-- Open lives of some bodies whose term was counted from something else than stands now.
select h.application_id, h.revision
from application a
    join handling h on h.application_id = a.id
    join unnest(cast(:bodies as text[]), cast(:editions as text[])) b(code, edition) on b.code = a.agency_code
    left join counted_term t on t.application_id = a.id
where a.voided_at is null and a.closed_on is null
  and (t.application_id is null or t.revision <> h.revision or t.received_on <> a.received_on
    or t.calendar <> b.edition or t.as_of <> :today)
order by h.application_id
