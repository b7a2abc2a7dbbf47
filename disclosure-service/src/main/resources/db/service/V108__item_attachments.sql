-- Which attachments a text of an item shows, by their numbers, and its class among those of the office (组配分类). A text that was published
-- shows what it showed.
alter table item_revision
    add column attachments text check (attachments ~ '^[0-9]+( [0-9]+)*$'),
    add column assembly    text;
