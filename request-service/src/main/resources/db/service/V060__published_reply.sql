-- Replies that are published to everybody (Art. 44 of the Regulations). They name nobody, and stay when the application is erased.
create table published_reply (
    id             uuid        primary key,
    agency_code    varchar(18) not null,
    application_id uuid        not null references application (id),
    title          text        not null,
    request        text        not null,
    reply          text        not null,
    outcome        text        not null,
    catalogue_item text,
    published_on   date        not null,
    withdrawn_at   timestamptz,
    withdrawn_why  text,
    check ((withdrawn_at is null) = (withdrawn_why is null))
);
create index published_reply_of_application on published_reply (application_id);
create index published_reply_listed on published_reply (agency_code, id) where withdrawn_at is null;
create trigger published_reply_agency_registered after insert on published_reply
    referencing new table as changed for each statement execute function require_known_agency();
call hold_to_scope('published_reply');
