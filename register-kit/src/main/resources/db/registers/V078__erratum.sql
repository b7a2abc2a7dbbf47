-- Whose report was signed is no secret: who changes a figure has to know of the report that tells of it, which may be another
-- body's. Only the gateway says so.
drop policy of_agency_in_scope on signed_report;
create policy known_to_all on signed_report for select using (true);
create policy told_by_the_gateway on signed_report
    using ((select current_setting('app.role', true)) = 'SERVICE')
    with check ((select current_setting('app.role', true)) = 'SERVICE');
create index signed_report_year on signed_report (year);

-- Which signed reports a change of a record has moved figures of (勘误): the last version that was signed by then, of the body
-- itself or of the one in whose report its work stands. No foreign key to the posting, for the reason that entries have none.
create table ledger_erratum (
    posting_id         bigint      not null,
    record_id          uuid        not null,
    -- The body whose figures have moved.
    agency_code        varchar(18) not null,
    year               integer     not null,
    -- The body whose report tells of them.
    report_agency_code varchar(18) not null,
    report_version     integer     not null,
    primary key (posting_id, record_id, agency_code, year, report_agency_code)
);
create index ledger_erratum_record on ledger_erratum (record_id);
create trigger ledger_erratum_append_only before update or delete or truncate on ledger_erratum
    for each statement execute function refuse_change();
call hold_to_scope('ledger_erratum');
