-- A case is found by the number of any of its proceedings, and those that were lost by their ground.
create index case_proceeding_number on case_proceeding (agency_code, case_number) where case_number is not null;
create index case_decision_ground on case_decision (agency_code, ground) where ground is not null and void_reason is null;
