-- Whether an item is reached from others along what published texts do.
with recursive reached (id) as (
    select unnest(:others)
    union
    select cast(split_part(k.key, ':', 2) as uuid)
    from reached
        join item_life l on l.record_id = reached.id and l.stage <> 'INVALID'
        join item_revision r on r.item_id = l.id and r.number = l.published_number
        cross join lateral unnest(string_to_array(r.relations, ' ')) as k (key)
)
select exists (select from reached where id = :record)
