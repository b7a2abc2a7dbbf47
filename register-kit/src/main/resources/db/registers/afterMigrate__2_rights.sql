revoke update, delete on ledger_entry, ledger_posting from "${service_role}";
