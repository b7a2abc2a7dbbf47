-- What stands in each column of a body now, when something new last came into it, an item or another text of one, and since when its list
-- has the column without a break.
select c.path, coalesce(i.items, 0) as items, i.last_published_on,
    (select min(v.effective_on) from catalogue_version v
     where v.agency_code = c.agency_code and v.version > coalesce((
         select max(w.version) from catalogue_version w
         where w.agency_code = c.agency_code and w.version < c.version and not exists (
             select from catalogue_column k
             where k.agency_code = w.agency_code and k.version = w.version and k.path = c.path)), 0)) as listed_since
from catalogue_column c left join (
    select t."column", count(*) as items, max(greatest(t.published_on, r.published_on)) as last_published_on
    from disclosure_item t left join (
        select l.record_id, max(v.published_on) as published_on
        from item_life l join item_revision v on v.item_id = l.id
        where l.agency_code = :agency and v.published_on <= :on group by l.record_id) r on r.record_id = t.id
    where t.agency_code = :agency and t.voided_at is null and t.withdrawn_on is null and t.published_on <= :on
    group by t."column") i
    on i."column" = c.path
where c.agency_code = :agency and c.version = :version
