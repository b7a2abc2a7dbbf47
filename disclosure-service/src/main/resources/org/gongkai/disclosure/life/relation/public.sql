-- Which of these items are public.
select id, agency_code, title, index_number, published_on
from disclosure_item
where id = any(:ids) and voided_at is null and withdrawn_on is null
