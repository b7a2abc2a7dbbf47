-- The rows of a page are found in the register alone, and looked up in what belongs to them when there are few.
select i.id, i.changed_at, i.voided_at is not null or i.withdrawn_on is not null as gone,
    case when i.voided_at is null and i.withdrawn_on is not null then l.withdrawal_reason end as withdrawal_reason,
    a.name as agency_name, i.title, i.published_on, i."column", i.article20_item, i.topic, r.genre, i.document_number,
    i.index_number, r.summary, i.url
from disclosure_item i
    join agency a on a.code = i.agency_code
    left join item_life l on l.record_id = i.id
    left join item_revision r on r.item_id = l.id and r.number = l.published_number
where i.id = any(:ids)
order by i.changed_at desc, i.id desc
