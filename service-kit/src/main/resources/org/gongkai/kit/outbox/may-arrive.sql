-- What stands behind another message has no time of its own: it is tried as soon as that is out of the way. One that is first
-- and has no time is about to get one.
select exists (
    select from outbox_message m
    where m.topic = :topic and m.subject = :subject and m.state = 'WAITING'
      and (m.claimed_until > clock_timestamp()
           or m.due_at <= clock_timestamp() + :millis * interval '1 millisecond'
           or m.due_at is null and not exists (
               select from outbox_message first
               where first.subject = m.subject and first.destination = m.destination and first.place < m.place
                 and (first.state = 'WAITING' or first.state = 'DEAD' and first.kind = 'EVENTS'))))
