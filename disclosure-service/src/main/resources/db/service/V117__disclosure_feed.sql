-- Feeds and files of what is public read rows in the order in which they last became otherwise: of one body, and of all.
create index disclosure_item_fed on disclosure_item (agency_code, changed_at, id);
create index disclosure_item_fed_by_all on disclosure_item (changed_at, id);
