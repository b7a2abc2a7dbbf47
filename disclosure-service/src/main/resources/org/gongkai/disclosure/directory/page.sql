-- What a body has made public and not withdrawn, in order of registration.
select d.id, d.index_number, d.title, r.summary, r.issued_on, d.published_on, d."column", d.article20_item, d.document_number
from disclosure_item d
    left join item_life l on l.record_id = d.id
    left join item_revision r on r.item_id = l.id and r.number = l.published_number
where d.agency_code = :agency and d.voided_at is null and d.withdrawn_on is null and d.id > :afterId
    and (:column = '' or d."column" = :column or d."column" like :below)
    and (:article = '' or d.article20_item = :article)
order by d.id limit :limitRows
