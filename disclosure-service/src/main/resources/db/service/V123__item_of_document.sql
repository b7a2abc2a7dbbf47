-- Which normative document a text makes public: the two have one life, that of the document.
alter table item_revision add column normative_document_id uuid references normative_document (id);
create index item_revision_of_document on item_revision (normative_document_id) where normative_document_id is not null;
