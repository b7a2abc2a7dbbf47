-- Whether an item is public, and shows an attachment where one is asked for.
select exists (
    select from disclosure_item i
        left join item_life l on l.record_id = i.id and l.stage <> 'INVALID'
        left join item_revision r on r.item_id = l.id and r.number = l.published_number
    where i.id = :id and i.voided_at is null and i.withdrawn_on is null
        and (cast(:attachment as text) is null or :attachment = any(string_to_array(r.attachments, ' '))))
