-- What was made public and withdrawn later stays in the register, and counts in its year; nobody is shown it any more.
alter table disclosure_item
    add column withdrawn_on date,
    add check (withdrawn_on >= published_on);
create index disclosure_item_withdrawn on disclosure_item (agency_code, withdrawn_on, id)
    where voided_at is null and withdrawn_on is not null;
create index disclosure_item_shown on disclosure_item (agency_code, id) where voided_at is null and withdrawn_on is null;

-- When something was last published in a column, of which the catalogue says how often there has to be something.
create index disclosure_item_latest on disclosure_item (agency_code, "column", published_on)
    where voided_at is null and withdrawn_on is null;
