-- What applications are found by in Chinese: of every two characters that stand together in subject and description, of every
-- single one in the subject, and the same of the name, four bytes of a keyed hash. The key is the service's and every body has
-- hashes of its own, so that they tell nothing without the key, and of one body nothing by another's.
create table application_words (
    application_id uuid        primary key,
    agency_code    varchar(18) not null,
    words          integer[]   not null,
    names          integer[]   not null
);
create index application_words_listed on application_words (agency_code, application_id);
create index application_words_found on application_words using gin (words, names);
call hold_to_scope('application_words');

-- PostgreSQL asks a policy before it looks into arrays, and would read every row then. The view asks the same as the policy,
-- beside the index and not before it.
create view application_words_in_scope as
select w.application_id, w.agency_code, w.words, w.names
from application_words w
where w.agency_code in (
        select a.code from agency a
        where a.code = (select current_setting('app.agency', true))
            or a.region_code like (select current_setting('app.region', true))
            or (select current_setting('app.role', true)) = 'SERVICE')
    and (select coalesce(current_setting('app.role', true), '') not in ('', 'ADMIN', 'AUDITOR'));

-- What is erased is not found, whoever erases it; what is voided is not found either.
create function forget_words() returns trigger language plpgsql as $$
begin
    if new.voided_at is not null then
        delete from application_words where application_id = new.id;
    else
        update application_words set
            words = case when new.subject is null and new.description is null then '{}' else words end,
            names = case when new.applicant_name is null then '{}' else names end
        where application_id = new.id;
    end if;
    return null;
end
$$;
create trigger application_words_forgotten after update on application for each row
    when (old.voided_at is null and new.voided_at is not null
        or old.subject is not null and new.subject is null
        or old.description is not null and new.description is null
        or old.applicant_name is not null and new.applicant_name is null)
    execute function forget_words();

-- How far what was registered before has come into the index.
create table word_index (
    only_row boolean primary key default true check (only_row),
    behind   uuid    not null,
    complete boolean not null
);
insert into word_index (behind, complete)
    select '00000000-0000-0000-0000-000000000000', not exists (select from application);
