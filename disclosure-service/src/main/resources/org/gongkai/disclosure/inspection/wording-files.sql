-- The files of a published item in whose text, as the search has read it, one of the wrong words stands.
select f.name, f.text
from published_file f
where f.record_id = :record and f.text ~ :words
order by f.number
