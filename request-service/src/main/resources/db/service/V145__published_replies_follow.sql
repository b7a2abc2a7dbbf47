-- A published reply follows what happens to the reply behind it: it is withdrawn when that is revoked, replaced, reopened or voided, and
-- everybody who asks for it is told so.
alter table published_reply
    -- Which further decision it tells; null for the first.
    add column round            integer check (round >= 2),
    -- Why it is published no more by itself; null where the office has said why.
    add column withdrawn_ground text,
    add check (withdrawn_ground is null or withdrawn_at is not null);
-- What is published already tells the last further decision that was sent by then.
update published_reply r set round = sent.round
from (
    select p.id, max((s.facts ->> 'round')::integer) as round
    from published_reply p
        join handling_step s on s.application_id = p.application_id and s.step = 'DISPATCH_ROUND'
            and s.happened_on <= p.published_on
    group by p.id
) sent
where sent.id = r.id and sent.round >= 2;
