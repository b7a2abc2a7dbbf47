select t.id, t.agency_code, t.published_on, t."column", t.title, t.document_number, t.index_number, t.article20_item, t.topic,
    t.channel, r.item_id, r.issuing_agency, r.genre, r.keywords, r.summary, r.text, null as document_kind
from disclosure_item t
    left join item_life l on l.record_id = t.id
    left join item_revision r on r.item_id = l.id and r.number = l.published_number
where t.id = any(:ids) and t.voided_at is null and t.withdrawn_on is null
union all
-- Of a document that an item makes public it is the item that is found. All of them are of the first item of Art. 20.
select d.id, d.agency_code, d.published_on, null, d.title, d.document_number, d.index_number, 'A20_01', d.topic,
    null, null, null, null, null, null, null, d.kind
from normative_document d
where d.id = any(:ids) and d.voided_at is null and d.published_on is not null
    and not exists (
        select from item_revision r
            join item_life l on l.id = r.item_id and l.published_number = r.number
            join disclosure_item t on t.id = l.record_id and t.voided_at is null and t.withdrawn_on is null
        where r.normative_document_id = d.id)
