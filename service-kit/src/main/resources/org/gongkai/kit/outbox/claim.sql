-- The row is locked while it is chosen and marked, and skipped by others meanwhile; the mark outlives the lock. What has a
-- time to be tried was the first when it was given one, and is asked for that again.
update outbox_message set claim = :claim, claimed_until = clock_timestamp() + :leaseMillis * interval '1 millisecond'
where id = (
    select m.id from outbox_message m
    where m.state = 'WAITING' and m.due_at <= now() and (m.claimed_until is null or m.claimed_until <= now())
      and m.topic = any(:topics) and m.destination <> all(:full)
      and m.id = (
          select first.id from outbox_message first
          where first.subject = m.subject and first.destination = m.destination and first.state in ('WAITING', 'DEAD')
            and (first.state = 'WAITING' or first.kind = 'EVENTS')
          order by first.place limit 1)
    order by m.due_at limit 1
    for update of m skip locked)
returning id, topic, destination, subject, body, attempts, request_id
