select i.id, i.changed_at, i.voided_at is not null or i.withdrawn_on is not null as gone,
    case when i.voided_at is null and i.withdrawn_on is not null then l.withdrawal_reason end as withdrawal_reason,
    a.name as agency_name, i.title, i.published_on, i."column", i.article20_item, i.topic, r.genre, i.document_number,
    i.index_number, r.summary, i.url
