-- Files that belong to a record (附件). Their contents are sealed, each with a key of its own that stands here sealed with the data
-- key: where the row goes, nothing that is left anywhere can be read. Contents lie in large objects, or outside of the database.
create table attachment (
    id              uuid        primary key,
    owner_kind      text        not null,
    owner_id        uuid        not null,
    number          integer     not null check (number > 0),
    agency_code     varchar(18) not null,
    -- Names of files name people.
    name            text        not null,
    media_type      text        not null,
    size            bigint      not null check (size > 0),
    received        bigint      not null default 0 check (received between 0 and size),
    expected_sha256 text,
    sha256          text,
    content_key     text        not null,
    content_oid     oid,
    added_by        text        not null,
    added_at        timestamptz not null,
    touched_at      timestamptz not null,
    completed_at    timestamptz,
    unique (owner_kind, owner_id, number),
    check ((completed_at is null) = (sha256 is null)),
    check (completed_at is null or received = size)
);
create index attachment_unfinished on attachment (touched_at) where completed_at is null;
create trigger attachment_agency_known after insert on attachment
    referencing new table as changed for each statement execute function require_known_agency();
call hold_to_scope('attachment');

-- Contents outside of the database that may belong to no attachment: what was begun, and what an attachment has left behind. What
-- still has its attachment when it is swept is none.
create table attachment_leftover (
    content uuid        primary key,
    since   timestamptz not null
);

-- A large object goes with its row, whatever deletes it.
create function leave_content_of_attachment() returns trigger language plpgsql as $$
begin
    if old.content_oid is not null then
        perform lo_unlink(old.content_oid);
    else
        insert into attachment_leftover (content, since) values (old.id, now()) on conflict (content) do nothing;
    end if;
    return old;
end
$$;
create trigger attachment_leaves_no_content after delete on attachment
    for each row execute function leave_content_of_attachment();
create trigger attachment_never_emptied before truncate on attachment
    for each statement execute function refuse_change();
