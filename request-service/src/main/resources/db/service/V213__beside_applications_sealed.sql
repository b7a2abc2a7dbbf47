-- What the key of the service has sealed, before it was sealed with the keys of records or in an earlier release: it is sealed with
-- these in the background, and none of it is left when these are empty.
create index submission_unsealed on submission (id)
    where left(content, 1) <> chr(2) or left(evidence, 1) <> chr(2);
create index confirmation_attempt_unsealed on confirmation_attempt (submission_id, serial)
    where left(words, 1) <> chr(2) or left(note, 1) <> chr(2) or left(person, 1) <> chr(2);
create index handling_step_unsealed on handling_step (application_id, serial)
    where left(words, 1) <> chr(2);
create index pending_step_unsealed on pending_step (application_id, number)
    where left(words, 1) <> chr(2) or left(comment, 1) <> chr(2);
create index application_document_unsealed on application_document (application_id, number)
    where left(content, 1) <> chr(2);
create index matter_unsealed on matter (id)
    where left(content, 1) <> chr(2) or left(reply, 1) <> chr(2);
