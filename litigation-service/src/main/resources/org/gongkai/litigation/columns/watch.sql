-- A case is looked at as long as what has joined it was.
update case_file f
set watched_until = case when f.watched_until is null or left_over.watched_until is null then null
    else greatest(f.watched_until, left_over.watched_until) end
from case_file left_over
where left_over.id = :record and f.id <> left_over.id
    and f.id = (select case_file_id from case_proceeding where record_id = :record and void_reason is null)
