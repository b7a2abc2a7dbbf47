insert into published_item (record_id, agency_code, published_on, "column", article20_item, topic, genre, channel,
    document_number, index_number, title, folded_title, excerpt, text, folded, parts, part_begins, title_tokens, tokens, marks, document)
select id, agency, cast(day as date), col, article, topic, genre, channel, document_number, index_number, title, folded_title, excerpt,
    text, folded, string_to_array(parts, ' '), cast(string_to_array(begins, ' ') as integer[]),
    cast(title_tokens as integer[]), cast(tokens as integer[]), string_to_array(marks, :markEnd), cast(document as boolean)
from unnest(cast(:ids as uuid[]), cast(:days as text[]), cast(:agencies as text[]), cast(:columns as text[]),
    cast(:articles as text[]), cast(:topics as text[]), cast(:genres as text[]), cast(:channels as text[]),
    cast(:documentNumbers as text[]), cast(:indexNumbers as text[]), cast(:titles as text[]),
    cast(:foldedTitles as text[]), cast(:excerpts as text[]), cast(:texts as text[]), cast(:foldeds as text[]),
    cast(:parts as text[]), cast(:begins as text[]), cast(:titleTokens as text[]), cast(:tokens as text[]),
    cast(:marks as text[]), cast(:documents as text[]))
    as written(id, day, agency, col, article, topic, genre, channel, document_number, index_number, title, folded_title,
        excerpt, text, folded, parts, begins, title_tokens, tokens, marks, document)
on conflict (record_id) do update set agency_code = excluded.agency_code, published_on = excluded.published_on,
    "column" = excluded."column", article20_item = excluded.article20_item, topic = excluded.topic, genre = excluded.genre,
    channel = excluded.channel, document_number = excluded.document_number, index_number = excluded.index_number,
    title = excluded.title, folded_title = excluded.folded_title, excerpt = excluded.excerpt, text = excluded.text,
    folded = excluded.folded, parts = excluded.parts, part_begins = excluded.part_begins,
    title_tokens = excluded.title_tokens, tokens = excluded.tokens, marks = excluded.marks, document = excluded.document
