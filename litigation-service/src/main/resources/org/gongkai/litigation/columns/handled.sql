-- The cases of which no row tells who goes against the reply, though it may tell the rest: somebody has said it since, has
-- erased it, or holds the case.
select l.agency_code, l.record_key, f.applicant_index
from case_file f
    join case_proceeding p on p.case_file_id = f.id and p.follows is null and p.void_reason is null
    join legal_case l on l.id = p.record_id and l.voided_at is null
where f.told and f.id in (
        select case_file_id from case_step where step in ('HOLD', 'NAME_APPLICANT', 'ERASE_APPLICANT'))
    and (f.held or exists (
        select from case_step s where s.case_file_id = f.id and s.step in ('NAME_APPLICANT', 'ERASE_APPLICANT')))
