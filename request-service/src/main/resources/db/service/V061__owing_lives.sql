-- Lives that have their outcome and of which something is still owed: a further decision, a publication. It follows from the
-- steps and is written with them; those before it are looked at anew.
alter table handling add column owing boolean not null default false;
create index handling_owing on handling (agency_code, application_id) where owing;
update handling set flags = null
where application_id in (
    select application_id from handling_step where step in ('ORDER_REDECISION', 'REVOKE_OWN', 'DECIDE_PUBLICATION'));
