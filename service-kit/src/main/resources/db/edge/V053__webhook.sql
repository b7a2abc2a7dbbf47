-- Events that the listeners have heard of: one that is delivered again is heard once.
create table heard_event (
    id       uuid        primary key,
    heard_at timestamptz not null
);
create index heard_event_heard on heard_event (heard_at);
alter table heard_event enable row level security;
create policy of_the_service on heard_event
    using ((select current_setting('app.role', true)) = 'SERVICE')
    with check ((select current_setting('app.role', true)) = 'SERVICE');

-- Who wants to hear of events at which address. Address and secrets are sealed.
create table webhook (
    id             uuid        primary key,
    agency_code    varchar(18) not null,
    revision       bigint      not null default 1,
    -- The one record that its owner hears of; null for one of a whole body.
    about          text,
    url            text        not null,
    types          text[]      not null,
    prefixes       text[]      not null,
    description    text,
    state          text        not null default 'ACTIVE' check (state in ('ACTIVE', 'PAUSED', 'ENDED')),
    paused_because text        check (paused_because in ('BY_HAND', 'FAILING', 'GONE')),
    failing_since  timestamptz,
    secret         text        not null,
    -- Goes on to sign beside the new one for a while.
    former_secret  text,
    former_until   timestamptz,
    created_by     text        not null,
    created_at     timestamptz not null,
    ended_at       timestamptz,
    check ((state = 'PAUSED') = (paused_because is not null)),
    check ((state = 'ENDED') = (ended_at is not null)),
    check ((former_secret is null) = (former_until is null))
);
create index webhook_of_body on webhook (agency_code, id);
create index webhook_about on webhook (about) where about is not null;

-- What was to be told, and whether it has arrived. Numbers rise with time.
create table webhook_delivery (
    number      bigint      generated always as identity primary key,
    webhook_id  uuid        not null references webhook (id) on delete cascade,
    lane        text        not null,
    event_id    uuid        not null,
    event_type  text        not null,
    subject     text        not null,
    content     text        not null,
    state       text        not null check (state in ('WAITING', 'DELIVERED', 'SKIPPED')),
    attempts    integer     not null default 0,
    recorded_at timestamptz not null,
    settled_at  timestamptz,
    unique (webhook_id, event_id)
);
create index webhook_delivery_listed on webhook_delivery (webhook_id, number);
create index webhook_delivery_recorded on webhook_delivery (recorded_at);

-- Each attempt to tell it; of many the last.
create table webhook_attempt (
    delivery bigint      not null references webhook_delivery (number) on delete cascade,
    serial   integer     not null,
    at       timestamptz not null,
    millis   integer     not null,
    status   integer,
    failure  text,
    primary key (delivery, serial)
);

-- The service delivers; a body's webhooks are its administrators' business; one about a single record is that of its owner
-- alone, for whom the public reaches the body for the length of an operation.
alter table webhook enable row level security;
create policy of_the_service on webhook
    using ((select current_setting('app.role', true)) = 'SERVICE')
    with check ((select current_setting('app.role', true)) = 'SERVICE');
create policy of_administrators on webhook
    using (about is null and (select current_setting('app.role', true)) = 'ADMIN'
        and agency_code in (select a.code from agency a
            where a.code = (select current_setting('app.agency', true))
                or a.region_code like (select current_setting('app.region', true))));
create policy of_the_public on webhook
    using (about is not null and (select current_setting('app.role', true)) = 'PUBLIC'
        and agency_code = (select current_setting('app.agency', true)));

alter table webhook_delivery enable row level security;
create policy of_reached_webhooks on webhook_delivery using (webhook_id in (select w.id from webhook w));
alter table webhook_attempt enable row level security;
create policy of_reached_deliveries on webhook_attempt
    using (exists (select from webhook_delivery d where d.number = delivery));
