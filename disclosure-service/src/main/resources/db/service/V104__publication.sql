-- That items are to be made public at a moment: by a schedule, or many together (批量发布). Each is published in a transaction of its
-- own with what becomes of its order, so that who is killed in the middle goes on after what was done.
create table publication_batch (
    id          uuid        primary key,
    agency_code varchar(18) not null,
    due_at      timestamptz not null,
    ordered_by  text        not null,
    ordered_at  timestamptz not null
);
create index publication_batch_listed on publication_batch (agency_code, id);
call hold_to_scope('publication_batch');
create trigger publication_batch_append_only before update or delete or truncate on publication_batch
    for each statement execute function refuse_change();

create table publication_order (
    id          uuid        primary key,
    item_id     uuid        not null references item_life (id),
    agency_code varchar(18) not null,
    batch_id    uuid        references publication_batch (id),
    due_at      timestamptz not null,
    ordered_by  text        not null,
    attempts    integer     not null default 0,
    state       text        not null check (state in ('WAITING', 'PUBLISHED', 'REFUSED', 'CANCELLED')),
    reason      text,
    settled_at  timestamptz,
    check ((state = 'WAITING') = (settled_at is null))
);
create unique index publication_order_waiting on publication_order (item_id) where state = 'WAITING';
create index publication_order_due on publication_order (due_at, id) where state = 'WAITING';
create index publication_order_of_batch on publication_order (batch_id, id) where batch_id is not null;
call hold_to_scope('publication_order');

-- Where else an item stands (公开渠道).
create table item_placement (
    item_id     uuid        not null references item_life (id),
    serial      integer     not null check (serial > 0),
    agency_code varchar(18) not null,
    channel     text        not null,
    place       text        not null,
    placed_on   date        not null,
    url         text,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    primary key (item_id, serial)
);
create index item_placement_of_year on item_placement (agency_code, placed_on);
call hold_to_scope('item_placement');
create trigger item_placement_append_only before update or delete or truncate on item_placement
    for each statement execute function refuse_change();

-- When what was withheld was last looked at (Art. 18).
alter table item_life add column withheld_on date;
update item_life l set withheld_on = (
    select max(s.happened_on) from item_step s where s.item_id = l.id and s.step = 'DISCARD') where l.stage = 'DISCARDED';
create index item_life_withheld on item_life (agency_code, withheld_on) where withheld_on is not null;
