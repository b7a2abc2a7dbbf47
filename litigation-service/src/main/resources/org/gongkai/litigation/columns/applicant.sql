-- Names who goes against the reply of a case, where that is another than it was; not where somebody has said it since, has
-- erased it, or holds the case.
update case_file f set applicant_name = :name, applicant_index = :index
where f.id = :id and f.told and not f.held and f.applicant_index is distinct from :index
    and not exists (
        select from case_step s where s.case_file_id = f.id and s.step in ('NAME_APPLICANT', 'ERASE_APPLICANT'))
