-- Since when a body reviews here what it makes public. What enters the register past that review says on what ground.
create table review_start (
    agency_code   varchar(18) not null,
    version       bigint      not null check (version > 0),
    reviewed_from date,
    reason        text        not null,
    set_by        text        not null,
    set_at        timestamptz not null,
    primary key (agency_code, version)
);
create trigger review_start_append_only before update or delete or truncate on review_start
    for each statement execute function refuse_change();

alter table disclosure_item
    add column ground        text,
    add column ground_detail text,
    add check (ground_detail is null or ground is not null);
create index disclosure_item_ground on disclosure_item (agency_code, ground, id)
    where voided_at is null and ground is not null;
