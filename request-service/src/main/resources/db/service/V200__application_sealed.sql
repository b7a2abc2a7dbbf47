-- Name, subject and description are sealed with the key of the application; by exactly what they say they are found through keyed
-- hashes.
alter table application
    add column applicant_name_index text,
    add column subject_index        text,
    add column description_index    text;
-- What was written before there were such keys, or is written by an earlier release: it is sealed in the background, and none of it is left
-- when this is empty.
create index application_unsealed on application (id)
    where left(applicant_name, 1) <> chr(2) or left(applicant_id_number, 1) <> chr(2) or left(applicant_phone, 1) <> chr(2)
        or left(applicant_address, 1) <> chr(2) or left(applicant_email, 1) <> chr(2) or left(subject, 1) <> chr(2)
        or left(description, 1) <> chr(2);
