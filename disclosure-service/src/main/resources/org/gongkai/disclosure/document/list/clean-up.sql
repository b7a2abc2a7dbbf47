-- What a body has to look through in the clean-up of a year: all that held when the year began, with the last word on each.
select d.id, d.version, d.document_number, d.title, d.kind, d.issued_on, d.expires_on, d.repealed_on, d.ending,
    c.facts ->> 'decision' as decision, c.facts ->> 'reason' as reason, c.happened_on as decided_on, c.taken_by as decided_by,
    least(d.repealed_on, d.expires_on + 1) <= :today as is_over,
    exists (select from document_event a where a.document_id = d.id and a.event = 'AMEND' and a.happened_on >= :first) as amended,
    exists (select from document_event i where i.document_id = d.id and i.event = 'INTERPRET') as interpreted
from normative_document d
    left join lateral (
        select * from document_event e
        where e.document_id = d.id and e.event = 'CLEAN_UP' and e.facts ->> 'year' = :year
        order by e.serial desc limit 1) c on true
where d.agency_code = :agency and d.voided_at is null and d.issued_on < :first
    and (least(d.repealed_on, d.expires_on + 1) is null or least(d.repealed_on, d.expires_on + 1) > :first)
