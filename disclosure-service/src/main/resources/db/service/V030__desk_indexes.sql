-- What a desk and the public ask for, by the indexes it is found with. Each begins with the agency and ends with the id,
-- so that a page in order of registration is read off it; service-kit's register.RecordList merges the ranges that a list
-- leaves open. Numbers of documents and index numbers of items are found as keys.
drop index normative_document_of_agency;
create index normative_document_listed on normative_document (agency_code, id) where voided_at is null;
create index normative_document_coded on normative_document (agency_code, kind, id) where voided_at is null;
create index normative_document_issued on normative_document (agency_code, issued_on, id) where voided_at is null;
create index normative_document_repealed on normative_document (agency_code, repealed_on, id)
    where voided_at is null and repealed_on is not null;
create index normative_document_in_force on normative_document (agency_code, id)
    where voided_at is null and repealed_on is null;
create index normative_document_published on normative_document (agency_code, published_on, id)
    where voided_at is null and published_on is not null;
create index normative_document_shown on normative_document (agency_code, id)
    where voided_at is null and published_on is not null;
create index normative_document_withheld on normative_document (agency_code, id)
    where voided_at is null and published_on is null;
create index normative_document_title on normative_document (agency_code, title, id) where voided_at is null;
create index normative_document_index_number on normative_document (agency_code, index_number, id)
    where voided_at is null and index_number is not null;
create index normative_document_topic on normative_document (agency_code, topic, id)
    where voided_at is null and topic is not null;
create index normative_document_voided on normative_document (agency_code, id) where voided_at is not null;

drop index disclosure_item_of_agency;
create index disclosure_item_listed on disclosure_item (agency_code, id) where voided_at is null;
create index disclosure_item_published on disclosure_item (agency_code, published_on, id) where voided_at is null;
create index disclosure_item_coded on disclosure_item
    (agency_code, (case when article20_item is null then '' else article20_item end), id) where voided_at is null;
create index disclosure_item_column on disclosure_item (agency_code, "column", id) where voided_at is null;
create index disclosure_item_title on disclosure_item (agency_code, title, id) where voided_at is null;
create index disclosure_item_document_number on disclosure_item (agency_code, document_number, id)
    where voided_at is null and document_number is not null;
create index disclosure_item_topic on disclosure_item (agency_code, topic, id)
    where voided_at is null and topic is not null;
create index disclosure_item_voided on disclosure_item (agency_code, id) where voided_at is not null;

-- How well a year is entered in the catalogue is counted off these: equal keys share their place in an index, so that
-- they are small.
create index disclosure_item_category on disclosure_item (agency_code, published_on, article20_item)
    where voided_at is null and article20_item is not null;
create index disclosure_item_unnumbered on disclosure_item (agency_code, published_on)
    where voided_at is null and coalesce(index_number, '') = '';

-- One agency has few rows, whatever of them is asked for.
create index administrative_action_listed on administrative_action (agency_code, id) where voided_at is null;
create index administrative_action_voided on administrative_action (agency_code, id) where voided_at is not null;
