-- Which reply of its application a case is about: 2 for the first further decision (重新答复); none is the first.
alter table case_file add column reply_round integer check (reply_round between 1 and 99);
