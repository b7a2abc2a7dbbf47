-- The first place of each word behind the title, with what stands around it. The folded text has the same characters in the same places
-- as the plain one, which is quoted.
select p.record_id, place.at, p.parts, p.part_begins, greatest(place.at - :before, 1) as begins,
    substr(p.text, greatest(place.at - :before, 1), place.at - greatest(place.at - :before, 1) + length(w.word) + :behind) as text
from published_item p
    cross join unnest(cast(:words as text[])) with ordinality w(word, ordinal)
    cross join lateral (select strpos(substr(p.folded, length(p.title) + 1), w.word) + length(p.title) as at) place
where p.record_id = any(:ids) and place.at > length(p.title)
order by p.record_id, w.ordinal
