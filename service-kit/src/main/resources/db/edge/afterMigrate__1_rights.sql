-- The role of the service reads and writes; it owns nothing, so the policies and revocations hold for it.
grant usage on schema public to "${service_role}";
grant select, insert, update, delete on all tables in schema public to "${service_role}";
grant usage, select on all sequences in schema public to "${service_role}";
revoke all on flyway_schema_history from "${service_role}";
revoke update, delete on audit_entry, audit_link, audit_head from "${service_role}";
revoke delete on audit_tail from "${service_role}";
do $$
begin
    -- Who brings a database forward to an earlier release only does not have it yet.
    if to_regclass('audit_time_stamp') is not null then
        revoke update, delete on audit_time_stamp from "${service_role}";
    end if;
end
$$;
