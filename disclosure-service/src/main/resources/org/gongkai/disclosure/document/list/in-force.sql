-- What is in force on a day, in order of registration.
select d.id
from normative_document d
where d.voided_at is null and d.id > :afterId
    and d.issued_on <= :on and coalesce(d.effective_on, d.issued_on) <= :on
    and (least(d.repealed_on, d.expires_on + 1) is null or least(d.repealed_on, d.expires_on + 1) > :on)
    and (:agency = '' or d.agency_code = :agency) and (:kind = '' or d.kind = :kind)
    and (not :shown or d.published_on <= :on)
order by d.id limit :limitRows
