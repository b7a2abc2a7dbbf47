-- Suits that were heard in a year and of which is known whether a head of the agency was there.
select count(*) as heard, count(*) filter (where head_appeared) as head_appeared
from case_proceeding
where agency_code = any(:bodies) and void_reason is null and head_appeared is not null and hearing_on between :first and :last
