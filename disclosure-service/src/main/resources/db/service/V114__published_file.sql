-- The text of files that published items show, read once. Their contents are sealed as those of all attachments; what everybody may read
-- need not be.
create table published_file (
    attachment_id uuid        primary key references attachment (id) on delete cascade,
    record_id     uuid        not null references disclosure_item (id),
    item_id       uuid        not null references item_life (id),
    agency_code   varchar(18) not null,
    number        integer     not null,
    name          text        not null,
    state         text        not null,
    text          text,
    attempts      integer     not null default 0,
    due_at        timestamptz not null,
    check ((text is not null) = (state in ('READ', 'READ_IN_PART')))
);
create index published_file_of_record on published_file (record_id, number);
create index published_file_waiting on published_file (due_at, attachment_id) where state = 'WAITING';
call open_to_everybody('published_file');

-- What is withdrawn or voided is not found any more, whoever did it.
create function forget_published_item() returns trigger language plpgsql as $$
begin
    delete from published_item where record_id = new.id;
    delete from published_file where record_id = new.id;
    return null;
end
$$;
create trigger disclosure_item_is_public_no_more after update on disclosure_item for each row
    when (new.voided_at is not null or new.withdrawn_on is not null)
    execute function forget_published_item();
