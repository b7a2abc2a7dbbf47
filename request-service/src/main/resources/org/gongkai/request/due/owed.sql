-- What has its outcome and of which something is still to be done: what is owed, with the first last day of it, and what waits
-- for the head: a step, a proposal to publish, money to give back. All are few among all that is closed, and are found by indexes of their own.
select a.id, a.agency_code, a.received_on, b.soon, t.due_on, t.open, t.waiting, t.waiting_for
from (
        select application_id from handling where owing and agency_code = any(cast(:termBodies as text[]))
        union
        select application_id from handling where proposed and agency_code = any(cast(:termBodies as text[]))
        union
        select application_id from pending_step where state = 'OPEN' and agency_code = any(cast(:termBodies as text[]))
    ) w
    join handling h on h.application_id = w.application_id
    join application a on a.id = w.application_id
    join unnest(cast(:termBodies as text[]), cast(cast(:termSoon as text[]) as date[])) b(code, soon)
        on b.code = a.agency_code
    join counted_term t on t.application_id = w.application_id
where a.voided_at is null and a.closed_on is not null and (h.owing or t.waiting_for <> '')
