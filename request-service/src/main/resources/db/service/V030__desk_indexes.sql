-- What a desk asks for, by the indexes it is found with. Each begins with the agency and ends with the id, so that a page
-- in order of registration is read off it; service-kit's register.RecordList merges the ranges that a list leaves open.
-- Receipt numbers are found as keys. Each index that has every application slows an import: there are few of them.
drop index application_of_agency;
create index application_listed on application (agency_code, id) where voided_at is null;
create index application_received on application (agency_code, received_on, id) where voided_at is null;
create index application_closed on application (agency_code, closed_on, id)
    where voided_at is null and closed_on is not null;
create index application_coded on application
    (agency_code, channel, applicant_kind, (case when outcome is null then '' else outcome end), id)
    where voided_at is null;
create index application_open on application (agency_code, id) where voided_at is null and closed_on is null;
create index application_voided on application (agency_code, id) where voided_at is not null;
create index application_outcome_detail on application (agency_code, outcome_detail, id)
    where voided_at is null and outcome_detail is not null;
-- PostgreSQL lets no comparison of decimals look behind a policy, so that the amount itself cannot be in the index.
create index application_fee on application (agency_code, id)
    where voided_at is null and processing_fee_yuan is not null;
create index application_fee_paid on application (agency_code, processing_fee_paid_on, id)
    where voided_at is null and processing_fee_paid_on is not null;
create index application_fee_unpaid on application (agency_code, id)
    where voided_at is null and processing_fee_paid_on is null;

-- No term of twenty working days ends within twenty days: whatever is late is among these.
create index application_term on application (agency_code, received_on, closed_on, id)
    where voided_at is null and (closed_on is null or closed_on - received_on > 20);

-- What the public follows its own applications by.
create index query_code_index on query_code (agency_code, code_index);
