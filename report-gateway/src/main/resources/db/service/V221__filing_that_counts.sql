-- Of the filings of a report the last that is not voided counts. Where it is read is said in one place for all lists.
create view report_filing_that_counts with (security_invoker = true) as
    select distinct on (f.agency_code, f.year, f.coverage) f.agency_code, f.year, f.coverage, f.number, f.sha256,
        f.published_on, p.number is not null as is_public
    from report_filing f
        left join report_filing_voiding v using (agency_code, year, coverage, number)
        left join report_filing_publication p using (agency_code, year, coverage, number)
    where v.number is null
    order by f.agency_code, f.year, f.coverage, f.number desc;

-- What everybody reads of a report that was published elsewhere: not while a version that was published here is public.
create view report_filing_shown with (security_invoker = true) as
    select f.* from report_filing_that_counts f
    where f.is_public and not exists (
        select from report_version v
        where (v.agency_code, v.year, v.coverage) = (f.agency_code, f.year, f.coverage)
            and v.published_at is not null and v.withdrawn_at is null);
