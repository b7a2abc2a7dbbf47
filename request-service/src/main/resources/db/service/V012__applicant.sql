-- Who applies and how they are reached (Art. 29 of the Regulations): sealed with the data key of the service. A person is
-- found by the exact number of the document, of which the index column holds a keyed hash.
alter table application
    add column applicant_id_number       text,
    add column applicant_id_number_index text,
    add column applicant_phone           text,
    add column applicant_address         text,
    add column applicant_email           text;
create index application_applicant on application (applicant_id_number_index)
    where applicant_id_number_index is not null;

-- Numbers of applications that are filed online: one after the other, within an agency and a year.
create table receipt_serial (
    agency_code varchar(18) not null,
    year        integer     not null,
    last        integer     not null,
    primary key (agency_code, year)
);
call hold_to_scope('receipt_serial');

-- What an applicant follows their application with; only a keyed hash of the code is kept.
create table query_code (
    application_id uuid        primary key references application (id),
    agency_code    varchar(18) not null,
    code_index     text        not null
);
call hold_to_scope('query_code');
