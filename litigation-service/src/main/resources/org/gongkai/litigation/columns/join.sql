-- Puts the proceeding of a row behind the one of another row, into its case. One that stands there already stays.
update case_proceeding p
set case_file_id = before.case_file_id,
    follows = before.ordinal,
    ordinal = case when p.case_file_id = before.case_file_id then p.ordinal else
        (select max(ordinal) + 1 from case_proceeding other where other.case_file_id = before.case_file_id) end
from case_proceeding before
    join legal_case l on l.id = before.record_id
    join case_file f on f.id = before.case_file_id
where p.record_id = :record and p.void_reason is null
    and l.agency_code = :agency and l.record_key = :preceding and l.voided_at is null
    and before.void_reason is null and before.id <> p.id and f.told
    and (p.case_file_id = before.case_file_id or not exists (
        select from case_proceeding own where own.case_file_id = p.case_file_id and own.id <> p.id))
    and not (p.case_file_id = before.case_file_id and p.ordinal < before.ordinal)
