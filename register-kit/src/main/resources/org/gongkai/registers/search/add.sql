insert into life_words (life_id, agency_code, words, names)
select id, agency_code, cast(words as integer[]), cast(names as integer[])
from unnest(cast(:ids as uuid[]), cast(:agencies as text[]), cast(:words as text[]), cast(:names as text[]))
    as added(id, agency_code, words, names)
