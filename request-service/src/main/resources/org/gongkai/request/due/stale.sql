-- Lives of some bodies whose term was counted from something else than stands now: the open ones, and those of which something
-- may still be to be done.
with body as (
    select * from unnest(cast(:bodies as text[]), cast(:editions as text[])) b(code, edition)
), counted as (
    select a.id, a.received_on, b.edition
    from application a join body b on b.code = a.agency_code
    where a.voided_at is null and a.closed_on is null
    union all
    select a.id, a.received_on, b.edition
    from (
            select application_id from handling where owing and agency_code = any(cast(:bodies as text[]))
            union
            select application_id from handling where proposed and agency_code = any(cast(:bodies as text[]))
            union
            select application_id from pending_step where state = 'OPEN' and agency_code = any(cast(:bodies as text[]))
        ) w
        join application a on a.id = w.application_id
        join body b on b.code = a.agency_code
    where a.voided_at is null and a.closed_on is not null
)
select h.application_id, h.revision
from counted c
    join handling h on h.application_id = c.id
    left join counted_term t on t.application_id = c.id
where t.application_id is null or t.revision <> h.revision or t.received_on <> c.received_on
    or t.calendar <> c.edition or t.as_of <> :today
order by h.application_id
