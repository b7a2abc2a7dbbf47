-- That a report which was published elsewhere is shown to everybody here too: its office says so of each filing.
create table report_filing_publication (
    agency_code  varchar(18) not null,
    year         integer     not null,
    coverage     text        not null,
    number       integer     not null,
    public_since timestamptz not null,
    public_by    text        not null,
    primary key (agency_code, year, coverage, number),
    foreign key (agency_code, year, coverage, number) references report_filing (agency_code, year, coverage, number)
);

create trigger report_filing_publication_append_only before update or delete or truncate on report_filing_publication
    for each statement execute function refuse_change();

alter table report_filing_publication enable row level security;
create policy published on report_filing_publication for select using (true);
create policy in_scope on report_filing_publication using (report_in_scope(agency_code));
