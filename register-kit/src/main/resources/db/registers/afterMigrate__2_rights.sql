revoke update, delete on ledger_entry, ledger_posting, ledger_erratum from "${service_role}";
