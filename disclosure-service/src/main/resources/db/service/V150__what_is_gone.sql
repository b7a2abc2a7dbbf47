-- A feed that is asked for by words takes what has them from the index of the search, and what is gone from here.
create index disclosure_item_gone on disclosure_item (changed_at, id) where voided_at is not null or withdrawn_on is not null;
