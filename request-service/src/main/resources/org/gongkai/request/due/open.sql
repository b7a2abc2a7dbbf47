-- The open applications of some bodies with their terms: of a life as it was counted, of others as their day of receipt says.
select a.id, a.agency_code, a.received_on, b.soon,
    case when t.application_id is null then d.due_on else t.due_on end as due_on,
    case when t.application_id is not null then t.open when d.due_on is null then 'DATE_OPEN' end as open,
    coalesce(t.waiting, false) as waiting, coalesce(t.waiting_for, '') as waiting_for
from application a
    join unnest(cast(:termBodies as text[]), cast(cast(:termSoon as text[]) as date[])) b(code, soon)
        on b.code = a.agency_code
    left join counted_term t on t.application_id = a.id
    left join unnest(
            cast(:termDayBodies as text[]),
            cast(cast(:termDays as text[]) as date[]),
            cast(cast(:termDue as text[]) as date[])) d(agency_code, received_on, due_on)
        on d.agency_code = a.agency_code and d.received_on = a.received_on
where a.voided_at is null and a.closed_on is null and a.agency_code = any(cast(:termBodies as text[]))
