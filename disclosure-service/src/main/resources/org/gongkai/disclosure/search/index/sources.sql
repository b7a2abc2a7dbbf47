select t.id, t.agency_code, t.published_on, t."column", t.title, t.document_number, t.index_number, t.article20_item, t.topic,
    t.channel, r.item_id, r.issuing_agency, r.genre, r.keywords, r.summary, r.text
from disclosure_item t
    left join item_life l on l.record_id = t.id
    left join item_revision r on r.item_id = l.id and r.number = l.published_number
where t.id = any(:ids) and t.voided_at is null and t.withdrawn_on is null
