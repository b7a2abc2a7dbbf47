-- Suits of whose hearings is known whether a head of the agency was there: each once, in the year of the last such hearing, however often it
-- was heard.
select count(*) as heard, count(*) filter (where head_appeared) as head_appeared
from (
    select max(h.heard_on) as heard_on, bool_or(h.head_appeared) as head_appeared
    from case_proceeding p
        cross join lateral (
            select p.hearing_on, p.head_appeared
            union all
            select e.heard_on, e.head_appeared from case_hearing e where e.proceeding_id = p.id
        ) as h (heard_on, head_appeared)
    where p.agency_code = any(:bodies) and p.void_reason is null and h.head_appeared is not null
    group by p.id
) as suit
where heard_on between :first and :last
