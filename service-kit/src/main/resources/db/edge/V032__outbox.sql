-- What others must hear of: written in the transaction of what it tells of, and delivered from here until it has arrived.
create table outbox_message (
    id            bigint      generated always as identity primary key,
    -- The order. Not the id: were there an index on it alone, the planner would look through that for the first of a subject.
    place         bigint      not null generated always as identity,
    topic         text        not null,
    -- STATE: each message tells the whole state of its subject. EVENTS: each stands on those before.
    kind          text        not null check (kind in ('STATE', 'EVENTS')),
    destination   text        not null,
    subject       text        not null,
    body          text        not null,
    request_id    text        not null,
    written_at    timestamptz not null default clock_timestamp(),
    state         text        not null default 'WAITING' check (state in ('WAITING', 'DELIVERED', 'DEAD', 'SUPERSEDED')),
    attempts      integer     not null default 0,
    -- When it is tried next; null for what stands behind another to its destination about its subject.
    due_at        timestamptz,
    -- Who delivers it now, and until when nobody else may; a courier that dies leaves this to run out.
    claim         uuid,
    claimed_until timestamptz,
    failure       text,
    settled_at    timestamptz,
    check ((state = 'WAITING') = (settled_at is null)),
    check ((claim is null) = (claimed_until is null))
);
create index outbox_message_due on outbox_message (due_at) where state = 'WAITING';
create index outbox_message_unsettled on outbox_message (subject, destination, place) where state in ('WAITING', 'DEAD');
create index outbox_message_settled on outbox_message (settled_at) where state in ('DELIVERED', 'SUPERSEDED');

-- The service writes and delivers on its own behalf, whoever calls; administrators of the whole installation see what
-- could not be delivered.
alter table outbox_message enable row level security;
create policy of_the_service on outbox_message
    using ((select current_setting('app.role', true)) = 'SERVICE')
    with check ((select current_setting('app.role', true)) = 'SERVICE');
create policy dead_letters_of_administrators on outbox_message for select
    using (state = 'DEAD'
        and (select current_setting('app.role', true)) = 'ADMIN'
        and (select current_setting('app.region', true)) = '%');
