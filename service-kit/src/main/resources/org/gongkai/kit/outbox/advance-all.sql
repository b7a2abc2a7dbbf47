-- The same wherever somebody died between a commit and telling of it.
update outbox_message set due_at = now()
where id in (
    select m.id from outbox_message m
    where m.state = 'WAITING' and m.due_at is null and m.id = (
        select first.id from outbox_message first
        where first.subject = m.subject and first.destination = m.destination and first.state in ('WAITING', 'DEAD')
          and (first.state = 'WAITING' or first.kind = 'EVENTS')
        order by first.place limit 1)
    for update of m skip locked)
