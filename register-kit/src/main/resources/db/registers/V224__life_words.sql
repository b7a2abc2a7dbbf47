-- What lives are found by in Chinese, as applications are: of what people wrote and of their names, parts of words as keyed hashes.
-- The key is the service's, and every kind of life and every body has hashes of its own.
create table life_words (
    life_id     uuid        primary key,
    agency_code varchar(18) not null,
    words       integer[]   not null,
    names       integer[]   not null
);
create index life_words_found on life_words using gin (words, names);
call hold_to_scope('life_words');

-- PostgreSQL asks a policy before it looks into arrays, and would read every row then. The view asks the same as the policy,
-- beside the index and not before it.
create view life_words_in_scope as
select w.life_id, w.agency_code, w.words, w.names
from life_words w
where w.agency_code in (
        select a.code from agency a
        where a.code = (select current_setting('app.agency', true))
            or a.region_code like (select current_setting('app.region', true))
            or (select current_setting('app.role', true)) = 'SERVICE')
    and (select coalesce(current_setting('app.role', true), '') not in ('', 'ADMIN', 'AUDITOR'));

-- What is erased is not found, whoever erases it.
create function forget_life_words() returns trigger language plpgsql as $$
begin
    delete from life_words where life_id = new.id;
    return null;
end
$$;

-- How far what stood there before has come into an index of words, by kind.
create table word_backfill (
    kind     text    primary key,
    behind   uuid    not null,
    complete boolean not null
);
