-- What everybody finds published items by. Whatever is public is nobody's secret: the tables of the search are read by everybody, and written
-- by those who reach the body, as its register is. A policy that lets everybody read costs no index, which others would
-- (decision 036).
create procedure open_to_everybody(held regclass) language plpgsql as $$
declare
    in_scope text := '(agency_code in (select a.code from agency a)'
        ' and (select coalesce(current_setting(''app.role'', true), '''') not in ('''', ''ADMIN'', ''AUDITOR'')))';
begin
    execute format('alter table %s enable row level security', held);
    execute format('create policy read_by_everybody on %s for select using (true)', held);
    execute format('create policy added_in_scope on %s for insert with check %s', held, in_scope);
    execute format('create policy changed_in_scope on %s for update using %s with check %s', held, in_scope, in_scope);
    execute format('create policy removed_in_scope on %s for delete using %s', held, in_scope);
end
$$;

-- A published item as it is found: its text and that of its files in one piece, plain to quote from and folded to look into, which have the
-- same characters in the same places.
create table published_item (
    record_id       uuid        primary key references disclosure_item (id),
    agency_code     varchar(18) not null,
    published_on    date        not null,
    "column"        text        not null,
    article20_item  text,
    topic           text,
    genre           text,
    channel         text,
    document_number text,
    index_number    text,
    title           text        not null,
    folded_title    text        not null,
    -- How it begins, for a list.
    excerpt         text        not null,
    text            text        not null,
    folded          text        not null,
    -- What stands in it, and at which character each part begins, from 1.
    parts           text[]      not null,
    part_begins     integer[]   not null,
    -- Every character and every two that stand together, each two UTF-16 units in one number.
    title_tokens    integer[]   not null,
    tokens          integer[]   not null,
    -- Every value that items are asked for by, and of paths every one above it.
    marks           text[]      not null
);
create index published_item_listed on published_item (published_on, record_id);
create index published_item_found on published_item using gin (title_tokens, tokens, marks);
call open_to_everybody('published_item');

-- How far what was registered before has come into it, by which edition of the rules.
create table published_index (
    only_row boolean primary key default true check (only_row),
    edition  integer not null,
    behind   uuid    not null,
    complete boolean not null
);
insert into published_index (edition, behind, complete)
    select 1, '00000000-0000-0000-0000-000000000000', not exists (select from disclosure_item);
