-- Feeds and files of what is public read rows in the order in which they last became otherwise: of one body, and of all.
create index disclosure_item_fed on disclosure_item (agency_code, changed_at, id);
create index disclosure_item_fed_by_all on disclosure_item (changed_at, id);
-- What a filter over all bodies leaves in, where that is little.
create index disclosure_item_column_of_all on disclosure_item ("column" collate "C");
create index disclosure_item_topic_of_all on disclosure_item (topic collate "C") where topic is not null;
