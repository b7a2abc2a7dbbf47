-- What a desk asks for, by the indexes it is found with. Each begins with the agency and ends with the id, so that a page
-- in order of registration is read off it; service-kit's register.RecordList merges the ranges that a list leaves open.
-- Numbers of cases are found as keys.
drop index legal_case_of_agency;
create index legal_case_listed on legal_case (agency_code, id) where voided_at is null;
create index legal_case_accepted on legal_case (agency_code, accepted_on, id) where voided_at is null;
create index legal_case_closed on legal_case (agency_code, closed_on, id)
    where voided_at is null and closed_on is not null;
create index legal_case_coded on legal_case
    (agency_code, kind, (case when result is null then '' else result end), id) where voided_at is null;
create index legal_case_open on legal_case (agency_code, id) where voided_at is null and closed_on is null;
create index legal_case_voided on legal_case (agency_code, id) where voided_at is not null;
create index legal_case_application on legal_case (agency_code, receipt_number, id)
    where voided_at is null and receipt_number is not null;
create index legal_case_outcome_detail on legal_case (agency_code, outcome_detail, id)
    where voided_at is null and outcome_detail is not null;
