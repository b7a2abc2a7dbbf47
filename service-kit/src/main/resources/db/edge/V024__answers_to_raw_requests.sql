-- A key goes with a whole request: its path is part of what is compared and no longer of the key. What was kept in the
-- other way answers nobody any more. Every body is sealed since V013.
delete from idempotency_key;
alter table idempotency_key drop column sealed;
