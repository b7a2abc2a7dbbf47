select p.record_id, p.agency_code, a.name as agency_name, p.published_on, p."column", p.article20_item, p.topic, p.genre,
    p.channel, p.document_number, p.index_number, p.title, p.excerpt, p.document
from published_item p join agency a on a.code = p.agency_code
where p.record_id = any(:ids)
