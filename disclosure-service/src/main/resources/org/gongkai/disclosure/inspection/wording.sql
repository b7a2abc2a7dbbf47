-- Published items of a body and a span of days in which one of its wrong words may stand: it does in the title, the summary or the text, or it may
-- in the name of an attachment, which is kept enciphered. Of the text the signs of HTML are taken away for that, and where they part words is read after.
select i.id, i.title, l.id as item_id, r.summary, r.text, r.attachments
from disclosure_item i
    left join item_life l on l.record_id = i.id and l.stage <> 'INVALID'
    left join item_revision r on r.item_id = l.id and r.number = l.published_number
where i.agency_code = :agency and i.voided_at is null and i.withdrawn_on is null and i.published_on between :from and :to
    and (cast(:only as uuid) is null or i.id = :only) and (cast(:after as uuid) is null or i.id > :after)
    and (i.title ~ :words or r.summary ~ :words
        or replace(replace(replace(regexp_replace(r.text, '<[^>]*>', '', 'g'), '&lt;', '<'), '&gt;', '>'), '&amp;', '&') ~ :words
        or r.attachments is not null)
order by i.id
limit :most
