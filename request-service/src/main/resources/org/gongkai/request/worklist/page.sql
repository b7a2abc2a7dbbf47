-- How many applications are in each state, and the next of them in the order of urgency: the open ones, and those of which
-- something is still to be done.
with item as materialized (
    select o.id, o.due_on, {2} as state
    from (select * from ({0}) r union all select * from ({1}) r) o
    where (cast(:handler as text) is null
            or exists (select from handling h where h.application_id = o.id and h.handler = :handler))
        and (cast(:waitingFor as text) is null or :waitingFor = any(string_to_array(o.waiting_for, ' ')))
), place as (
    select id, state, array_position(cast(:states as text[]), state) as urgency,
        coalesce(due_on, date 'infinity') as due
    from item
    where cast(:state as text) is null or state = :state
)
select cast(null as uuid) as id, state, cast(null as integer) as urgency, cast(null as text) as due, count(*) as number
from item group by state
union all
select * from (
    select id, state, urgency, cast(due as text), 1
    from place
    where (urgency, due, id) > (:afterUrgency, cast(:afterDue as date), :afterId)
    order by urgency, due, id
    limit :limitRows) page
