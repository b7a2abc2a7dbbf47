from disclosure_item i
    join agency a on a.code = i.agency_code
    left join item_life l on l.record_id = i.id
    left join item_revision r on r.item_id = l.id and r.number = l.published_number
