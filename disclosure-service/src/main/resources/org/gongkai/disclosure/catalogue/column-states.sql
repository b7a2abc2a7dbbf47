-- What stands in each column of a body now, and since when its list has the column without a break.
select c.path, coalesce(i.items, 0) as items, i.last_published_on,
    (select min(v.effective_on) from catalogue_version v
     where v.agency_code = c.agency_code and v.version > coalesce((
         select max(w.version) from catalogue_version w
         where w.agency_code = c.agency_code and w.version < c.version and not exists (
             select from catalogue_column k
             where k.agency_code = w.agency_code and k.version = w.version and k.path = c.path)), 0)) as listed_since
from catalogue_column c left join (
    select "column", count(*) as items, max(published_on) as last_published_on from disclosure_item
    where agency_code = :agency and voided_at is null and withdrawn_on is null and published_on <= :on group by "column") i
    on i."column" = c.path
where c.agency_code = :agency and c.version = :version
