-- Who owns the database can write rows, but not the codes of the service: they are keyed by a secret that stands elsewhere.
-- What was written before has none; such entries and links are taken as long as no link with a code stands before them.
alter table audit_entry add column token uuid, add column code text;
create unique index audit_entry_token on audit_entry (token);

-- Which link of all chains was made before this one: a link that is taken away is missed by the next.
alter table audit_link add column previous bigint, add column code text;

-- The chain * ends with the last link of all, and #heads with the last head.
alter table audit_tail add column code text;

-- What an authority says about when a head was there (RFC 3161).
create table audit_time_stamp (
    head_id bigint primary key references audit_head (id),
    token   text   not null
);
create trigger audit_time_stamp_append_only before update or delete or truncate on audit_time_stamp
    for each statement execute function refuse_change();
