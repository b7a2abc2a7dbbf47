-- Annual reports that were published elsewhere, entered by the office: what is official of the years before this system.
create table report_filing (
    agency_code  varchar(18) not null references agency (code),
    year         integer     not null,
    coverage     text        not null,
    number       integer     not null,
    content      text        not null,
    sha256       text        not null,
    published_on date        not null,
    address      text,
    reason       text,
    filed_at     timestamptz not null,
    filed_by     text        not null,
    primary key (agency_code, year, coverage, number)
);

create table report_filing_voiding (
    agency_code varchar(18) not null,
    year        integer     not null,
    coverage    text        not null,
    number      integer     not null,
    reason      text        not null,
    voided_at   timestamptz not null,
    voided_by   text        not null,
    primary key (agency_code, year, coverage, number),
    foreign key (agency_code, year, coverage, number) references report_filing (agency_code, year, coverage, number)
);

create trigger report_filing_append_only before update or delete or truncate on report_filing
    for each statement execute function refuse_change();
create trigger report_filing_voiding_append_only before update or delete or truncate on report_filing_voiding
    for each statement execute function refuse_change();

-- A published report is nobody's secret; an office enters its own alone.
alter table report_filing enable row level security;
alter table report_filing_voiding enable row level security;
create policy published on report_filing for select using (true);
create policy in_scope on report_filing using (report_in_scope(agency_code));
create policy published on report_filing_voiding for select using (true);
create policy in_scope on report_filing_voiding using (report_in_scope(agency_code));
