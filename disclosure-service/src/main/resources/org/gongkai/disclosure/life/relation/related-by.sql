-- Public items whose published text does something to an item, with the day from which on it does: the first on which it holds,
-- or on which a text of it was published that said so.
select split_part(k.key, ':', 1) as kind, d.id, d.agency_code, d.title, d.index_number, d.published_on,
    coalesce(r.effective_on, (select min(e.published_on) from item_revision e
        where e.item_id = r.item_id and string_to_array(e.relations, ' ') @> array[k.key])) as from_day
from item_revision r
    join item_life l on l.id = r.item_id and l.published_number = r.number
    join disclosure_item d on d.id = l.record_id
    cross join lateral unnest(string_to_array(r.relations, ' ')) as k (key)
where r.relations is not null and string_to_array(r.relations, ' ') && cast(:keys as text[]) and k.key = any(cast(:keys as text[]))
    and l.stage <> 'INVALID' and d.voided_at is null and d.withdrawn_on is null
order by d.published_on, d.id, kind
