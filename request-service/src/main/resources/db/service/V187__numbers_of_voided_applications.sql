-- Whoever follows an application by its number finds it also when its registration was voided, and a part that is split off takes
-- no number that was given before: an index finds both among however many applications a body has.
create index application_number_voided on application (agency_code, record_key) where voided_at is not null;
