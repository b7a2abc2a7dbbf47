-- What the registers show of a body and a span of days, rule by rule. What was withdrawn nobody reads any more; that nobody had reviewed it stays so,
-- but there is nothing left to mend.
select 'WITHOUT_INDEX_NUMBER' as rule, i.id, i.title as subject, null as detail
from disclosure_item i
where i.agency_code = :agency and i.voided_at is null and i.published_on between :from and :to
    and i.withdrawn_on is null and coalesce(i.index_number, '') = ''
union all
select 'INCOMPLETE_ITEM', i.id, i.title, null
from disclosure_item i
where i.agency_code = :agency and i.voided_at is null and i.published_on between :from and :to
    and i.withdrawn_on is null and (i.article20_item is null or i.topic is null)
union all
select 'OUTSIDE_CATALOGUE', i.id, i.title, null
from disclosure_item i
where i.agency_code = :agency and i.voided_at is null and i.published_on between :from and :to and :version > 0
    and i.withdrawn_on is null
    and not exists (select from catalogue_column c
        where c.agency_code = i.agency_code and c.version = :version and c.path = i."column")
union all
select 'UNREVIEWED_ITEM', i.id, i.title, null
from disclosure_item i
where i.agency_code = :agency and i.voided_at is null and i.published_on between :from and :to
    and i.ground is null and not (:toMend and i.withdrawn_on is not null)
    and i.published_on >= (select r.reviewed_from from review_start r
        where r.agency_code = :agency order by r.version desc limit 1)
    and not exists (
        select from item_life l join item_step s on s.item_id = l.id
        where l.record_id = i.id and s.step = 'RELEASE')
union all
select 'UNREVIEWED_ITEM', d.id, d.title, null
from normative_document d
where d.agency_code = :agency and d.voided_at is null and d.published_on between :from and :to
    and d.ground is null
    and d.published_on >= (select r.reviewed_from from review_start r
        where r.agency_code = :agency order by r.version desc limit 1)
    and not exists (select from document_event e where e.document_id = d.id and e.event = 'PUBLISH')
    and not exists (
        select from item_revision r join item_step s on s.item_id = r.item_id
        where r.normative_document_id = d.id and s.step = 'RELEASE')
union all
select 'NOT_INTERPRETED', d.id, d.title, null
from normative_document d
where d.agency_code = :agency and d.voided_at is null and d.kind = 'NORMATIVE_DOCUMENT'
    and d.published_on between :from and :to
    and not exists (select from document_event e where e.document_id = d.id and e.event = 'INTERPRET')
union all
select 'BROKEN_LINK', i.id, i.title, broken.urls
from disclosure_item i
    join (select k.record_id, string_agg(k.url, ' ' order by k.url) as urls from looked_link k
        where k.agency_code = :agency and k.outcome = 'BROKEN' group by k.record_id) broken on broken.record_id = i.id
where i.agency_code = :agency and i.voided_at is null and i.withdrawn_on is null
    and i.published_on between :from and :to
