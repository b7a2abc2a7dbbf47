-- A document that everybody may read without an item that makes it public is found as items are.
alter table published_item
    drop constraint published_item_record_id_fkey,
    add column document boolean not null default false;
create trigger normative_document_is_public_no_more after update on normative_document for each row
    when (new.voided_at is not null or new.published_on is null)
    execute function forget_published_item();

-- Whether those that were public before have come into the index.
alter table published_index add column documents boolean not null default false;
update published_index set documents = not exists (select from normative_document);
