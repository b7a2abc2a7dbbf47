-- Who has taken a published reply away by hand: the application tells it among what has happened. Of before the audit names them.
alter table published_reply add column withdrawn_by text;
update published_reply r set withdrawn_by = (
    select e.actor from audit_entry e
    where e.object_id = r.id::text and e.operation = 'WITHDRAW_PUBLISHED_REPLY'
    order by e.id limit 1)
where r.withdrawn_at is not null and r.withdrawn_ground is null;
