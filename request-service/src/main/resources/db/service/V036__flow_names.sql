-- Flows have names of their own: what happened, in words that no edition of the form changes. Editions say which flows fill
-- a cell. Entries keep what they say; only the name of their flow is another one.
create function pg_temp.flow_name(flow text) returns text language sql immutable as $$
    select case
        when flow like 'T3.NEW_RECEIVED.%' then 'APPLICATION.RECEIVED/' || split_part(flow, '.', 3)
        when flow like 'T3.%' then 'APPLICATION.CLOSED/' || split_part(flow, '.', 2) || '/' || split_part(flow, '.', 3)
        when flow like 'S6.PROCESSING_FEE.%' then 'PROCESSING_FEE.' || split_part(flow, '.', 3)
        else flow end
$$;

alter table ledger_entry disable trigger ledger_entry_append_only;
update ledger_entry set flow = pg_temp.flow_name(flow) where flow <> pg_temp.flow_name(flow);
alter table ledger_entry enable trigger ledger_entry_append_only;
update ledger_total set flow = pg_temp.flow_name(flow) where flow <> pg_temp.flow_name(flow);
update ledger_carried set pool = pg_temp.flow_name(pool) where pool <> pg_temp.flow_name(pool);
