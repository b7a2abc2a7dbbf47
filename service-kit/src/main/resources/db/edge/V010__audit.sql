-- Who did what to what, when and why. An entry is written in the transaction of the change and never changed; what is
-- asked for is computed from its content, so that the two cannot differ.
create table audit_entry (
    id          bigint  generated always as identity primary key,
    chain       text    not null,
    content     text    not null,
    transaction xid8    not null default pg_current_xact_id(),
    at          text    not null generated always as (cast(content as jsonb) ->> 'at') stored,
    actor       text    not null generated always as (cast(content as jsonb) ->> 'actor') stored,
    operation   text    not null generated always as (cast(content as jsonb) ->> 'operation') stored,
    object_kind text    not null generated always as (cast(content as jsonb) ->> 'objectKind') stored,
    object_id   text    generated always as (cast(content as jsonb) ->> 'objectId') stored
);
create index audit_entry_chain on audit_entry (chain, id);
create index audit_entry_object on audit_entry (object_id);
create index audit_entry_transaction on audit_entry (transaction);

-- An entry's place in the chain of its agency: its hash is over its content and the hash before. Written behind the
-- change, in batches, when its transaction has ended: nobody waits for the chain.
create table audit_link (
    sequence bigint generated always as identity primary key,
    entry_id bigint not null unique references audit_entry (id),
    chain    text   not null,
    position bigint not null,
    hash     text   not null,
    unique (chain, position)
);

-- Where each chain ends now; nothing is proven by it.
create table audit_tail (
    chain    text   primary key,
    position bigint not null,
    hash     text   not null
);

-- A signed statement over all links up to a moment, each on top of the one before.
create table audit_head (
    id       bigint      generated always as identity primary key,
    made_at  timestamptz not null,
    sequence bigint      not null,
    digest   text        not null,
    jws      text        not null
);

create or replace function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end
$$;
create trigger audit_entry_append_only before update or delete or truncate on audit_entry
    for each statement execute function refuse_change();
create trigger audit_link_append_only before update or delete or truncate on audit_link
    for each statement execute function refuse_change();
create trigger audit_head_append_only before update or delete or truncate on audit_head
    for each statement execute function refuse_change();

-- Everybody leaves entries; the service seals them, and auditors read those of their scope.
alter table audit_entry enable row level security;
alter table audit_link enable row level security;
create policy left_by_everybody on audit_entry for insert with check (true);
create policy read_to_be_sealed on audit_entry for select using (current_setting('app.role', true) = 'SERVICE');
create policy sealed_by_the_service on audit_link
    using (current_setting('app.role', true) = 'SERVICE') with check (current_setting('app.role', true) = 'SERVICE');
create function audit_chain_in_scope(chain text) returns boolean stable language sql
return current_setting('app.role', true) = 'AUDITOR'
    and (current_setting('app.region', true) = '%'
        or chain = current_setting('app.agency', true)
        or exists (select from agency a
                   where a.code = chain and a.region_code like current_setting('app.region', true)));
create policy read_by_auditors on audit_entry for select using (audit_chain_in_scope(chain));
create policy read_by_auditors on audit_link for select using (audit_chain_in_scope(chain));
