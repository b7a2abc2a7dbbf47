-- Published items whose links are to be looked at.
select i.id, i.agency_code, coalesce(r.url, i.url) as url, r.text
from disclosure_item i
    left join link_round c on c.record_id = i.id
    left join item_life l on l.record_id = i.id and l.stage <> 'INVALID'
    left join item_revision r on r.item_id = l.id and r.number = l.published_number
where i.voided_at is null and i.withdrawn_on is null
    and (cast(:agency as text) is null or i.agency_code = :agency)
    and (c.looked_at is null or c.looked_at < :before or c.looked_at < i.changed_at)
order by c.looked_at nulls first, i.id
limit :most
