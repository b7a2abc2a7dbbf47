-- Answers that are kept to be given again may tell what nobody else may know: they are sealed with the data key.
alter table idempotency_key add column sealed boolean not null default false;
