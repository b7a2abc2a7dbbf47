-- Counts the register anew: items by the column and year they were published in.
select agency_code, extract(year from published_on)::int as year, 'ITEM.' || "column" as flow,
       count(*)::numeric as amount
from disclosure_item where voided_at is null
group by 1, 2, 3
