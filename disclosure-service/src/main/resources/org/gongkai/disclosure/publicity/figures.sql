-- What was made public in a year: by category of Art. 20, by column, by channel of the first publication, by further places, and interpretations.
select 'CATEGORY' as what, coalesce(article20_item, '') as key, count(*) as number
from disclosure_item where voided_at is null and published_on between :from and :to and %1$s group by 2
union all
select 'PATH', "column", count(*)
from disclosure_item where voided_at is null and published_on between :from and :to and %1$s group by 2
union all
select 'CHANNEL', coalesce(channel, ''), count(*)
from disclosure_item where voided_at is null and published_on between :from and :to and %1$s group by 2
union all
select 'PLACE', p.channel, count(distinct p.item_id)
from item_placement p join item_life l on l.id = p.item_id
where p.placed_on between :from and :to and l.stage <> 'INVALID' and p.%1$s group by 2
union all
select 'INTERPRETATION', e.facts ->> 'form', count(*)
from document_event e join normative_document d on d.id = e.document_id
where e.event = 'INTERPRET' and d.voided_at is null and e.happened_on between :from and :to and e.%1$s group by 2
union all
select 'COLUMN', case when i."column" is null then 'EMPTY' else 'KEPT' end, count(*)
from (select v.agency_code, max(v.version) as version from catalogue_version v
      where v.effective_on <= :to and v.%1$s group by v.agency_code) last
    join catalogue_column c on c.agency_code = last.agency_code and c.version = last.version
    left join (select distinct agency_code, "column" from disclosure_item
               where voided_at is null and withdrawn_on is null and published_on <= :to and %1$s) i
        on i.agency_code = c.agency_code and i."column" = c.path
where not exists (select from catalogue_column below
    where below.agency_code = c.agency_code and below.version = c.version and below.path like c.path || '/%%')
group by 2
union all
select 'WITHDRAWN', '', count(*)
from disclosure_item where voided_at is null and withdrawn_on between :from and :to and %1$s
