-- The first message to a destination about a subject is tried from now on, unless it has a time already.
update outbox_message set due_at = now()
where state = 'WAITING' and due_at is null and id = (
    select first.id from outbox_message first
    where first.subject = :subject and first.destination = :destination and first.state in ('WAITING', 'DEAD')
      and (first.state = 'WAITING' or first.kind = 'EVENTS')
    order by first.place limit 1)
