-- A name in which a space stands between Chinese characters is found without it too: such applications come into the index of words anew, in
-- the background, and until they have nothing is found by words.
with forgotten as (
    delete from application_words w using application a
    where a.id = w.application_id and a.applicant_name ~ '[^ -~] [^ -~]'
    returning 1
)
update word_index set complete = false, behind = '00000000-0000-0000-0000-000000000000'
where exists (select from forgotten);
