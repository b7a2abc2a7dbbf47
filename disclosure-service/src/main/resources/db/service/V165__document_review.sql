-- Documents are reviewed before everybody may read them, as items are; one that was not reviewed here says on what ground it is public.
alter table normative_document
    add column ground        text,
    add column ground_detail text,
    add check (ground_detail is null or ground is not null);
create index normative_document_ground on normative_document (agency_code, ground, id)
    where voided_at is null and ground is not null;

-- Who has written what the register says of a document that nobody may read yet, and when last: they do not review it, and what was
-- reviewed before that has to be reviewed anew.
create table document_writing (
    document_id uuid        not null references normative_document (id),
    written_by  text        not null,
    agency_code varchar(18) not null,
    written_at  timestamptz not null,
    primary key (document_id, written_by)
);
call hold_to_scope('document_writing');

-- Of documents that stand there already, the audit says who has registered and corrected them one by one.
insert into document_writing (document_id, written_by, agency_code, written_at)
select d.id, e.actor, d.agency_code, max(d.changed_at)
from audit_entry e join normative_document d on d.id::text = e.object_id
where e.object_kind = 'NORMATIVE_DOCUMENT' and e.operation in ('REGISTER', 'CORRECT')
    and d.published_on is null and d.voided_at is null
group by d.id, e.actor, d.agency_code;
