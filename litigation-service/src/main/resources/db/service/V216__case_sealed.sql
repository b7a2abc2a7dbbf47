-- What the key of the service has sealed, before it was sealed with the keys of records or in an earlier release: it is sealed with
-- these in the background, and none of it is left when these are empty.
create index case_file_unsealed on case_file (id)
    where left(applicant_name, 1) <> chr(2);
create index case_step_unsealed on case_step (case_file_id, serial)
    where left(words, 1) <> chr(2);
