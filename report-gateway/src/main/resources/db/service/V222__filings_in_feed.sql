-- Reports that were published elsewhere and are shown to everybody here have places in the order of publications too, and so has
-- that one of them is shown no more. Of each filing the last place is the one that the feed tells of.
create table report_filing_place (
    position    bigint      primary key,
    agency_code varchar(18) not null,
    year        integer     not null,
    coverage    text        not null,
    number      integer     not null,
    kind        text        not null check (kind in ('SHOWN', 'VOIDED', 'REPLACED', 'REPORTED_HERE')),
    reason      text,
    told_at     timestamptz not null,
    foreign key (agency_code, year, coverage, number) references report_filing (agency_code, year, coverage, number)
);
create index report_filing_place_filing on report_filing_place (agency_code, year, coverage, number, position);

create trigger report_filing_place_append_only before update or delete or truncate on report_filing_place
    for each statement execute function refuse_change();

alter table report_filing_place enable row level security;
create policy published on report_filing_place for select using (true);
create policy in_scope on report_filing_place using (report_in_scope(agency_code));

-- The next place in the order of publications; who asks holds their lock.
create function next_report_place() returns bigint language sql as $$
    select 1 + greatest(
        (select coalesce(max(coalesce(withdrawn_position, position)), 0) from report_version),
        (select coalesce(max(position), 0) from report_filing_place))
$$;

-- What is shown already is told of now: whoever has come so far in the feed would not hear of an earlier place.
insert into report_filing_place (position, agency_code, year, coverage, number, kind, told_at)
select (select next_report_place()) - 1 + row_number() over (order by p.public_since, f.agency_code, f.year, f.coverage),
    f.agency_code, f.year, f.coverage, f.number, 'SHOWN', now()
from report_filing_shown f join report_filing_publication p using (agency_code, year, coverage, number);
