select d.id
from normative_document d
where d.voided_at is null and d.id > :after and (:agency = '' or d.agency_code = :agency)
    and (d.published_on is null and d.issued_on >= :since and exists (
            select from (
                select s.reviewed_from from review_start s
                where s.agency_code = d.agency_code order by s.version desc limit 1) last
            where last.reviewed_from is not null)
        or d.published_on is not null and d.id in (
            select r.document_id from document_event r
            where r.event = 'REWORD' and not exists (
                select from document_event s
                where s.document_id = r.document_id and s.serial > r.serial and s.event in ('RETURN', 'PUBLISH', 'REWORD'))))
order by d.id
limit :most
