-- Whether somebody has proposed to publish what was asked for and nobody has decided that (Art. 44): it waits for the head. It
-- follows from the steps and is written with them; lives of before are looked at anew, and so is whom they wait for.
alter table handling add column proposed boolean not null default false;
create index handling_proposed on handling (agency_code, application_id) where proposed;
update handling set flags = null
where application_id in (select application_id from handling_step where step = 'PROPOSE_PUBLICATION');
delete from counted_term
where application_id in (select application_id from handling_step where step = 'PROPOSE_PUBLICATION');
