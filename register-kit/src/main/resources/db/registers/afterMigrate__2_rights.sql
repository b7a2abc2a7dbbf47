revoke update, delete on ledger_entry, ledger_posting from "${service_role}";
-- A database that is brought to an earlier version has no errata yet.
do $$
begin
    if to_regclass('ledger_erratum') is not null then
        revoke update, delete on ledger_erratum from "${service_role}";
    end if;
end
$$;
