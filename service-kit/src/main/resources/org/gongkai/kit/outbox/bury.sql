-- A state that a later message tells anew is nobody's dead letter.
update outbox_message m
set state = case when m.kind = 'STATE' and exists (
                select from outbox_message later
                where later.subject = m.subject and later.destination = m.destination and later.topic = m.topic
                  and later.place > m.place and later.state in ('WAITING', 'DEAD'))
            then 'SUPERSEDED' else 'DEAD' end,
    settled_at = clock_timestamp(), attempts = :attempts, failure = left(:why, :longest),
    claim = null, claimed_until = null
where m.id = :id and m.claim = :claim
returning state
