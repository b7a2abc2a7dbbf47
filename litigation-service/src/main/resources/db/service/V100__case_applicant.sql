-- Who goes against the reply (申请人、原告): sealed by field, found by the exact name through an index that does not show it, and erased when
-- its time is over; not while somebody holds the case (保全).
alter table case_file
    add column applicant_name text,
    add column applicant_index text,
    add column held boolean not null default false,
    add check ((applicant_name is null) = (applicant_index is null));
create index case_file_applicant on case_file (agency_code, applicant_index, id) where applicant_index is not null;
create index case_file_erasable on case_file (agency_code, watched_until, id) where applicant_name is not null and not held;
