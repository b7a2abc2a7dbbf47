-- How the numbers of a body's decisions (文号) are written, with all versions; a body that has said nothing writes them as all do.
create table document_number_pattern (
    agency_code varchar(18) not null,
    version     bigint      not null check (version > 0),
    pattern     text        not null,
    -- The first day of decisions that it is for.
    from_day    date        not null,
    put_by      text        not null,
    put_at      timestamptz not null,
    primary key (agency_code, version)
);
create trigger document_number_pattern_append_only before update or delete or truncate on document_number_pattern
    for each statement execute function refuse_change();
call hold_to_scope('document_number_pattern');

-- Every number that a decision of a body has or had, in the one spelling in which numbers are compared (V25): given by the
-- service, or told by a ledger. A number that was used is used for good, also of a decision that was taken back.
create table document_number_use (
    agency_code    varchar(18) not null,
    canonical      text        not null,
    -- What stands before and in the brackets of the year and behind them, where it is written so: 公复, 2026, 7.
    organ          text,
    year           integer,
    serial         bigint,
    application_id uuid        not null references application (id),
    primary key (agency_code, canonical)
);
create index document_number_use_serial on document_number_use (agency_code, organ, year, serial);
create index document_number_use_application on document_number_use (application_id);
call hold_to_scope('document_number_use');

-- Those of before; of one that two decisions have the older has it.
insert into document_number_use (agency_code, canonical, organ, year, serial, application_id)
select distinct on (agency_code, canonical) agency_code, canonical, parts[1], parts[2]::integer, parts[3]::bigint,
    application_id
from (
    select s.agency_code, s.application_id, s.recorded_at, s.canonical,
        regexp_match(s.canonical, '^(.*)〔((?:19|20)[0-9]{2})〕([1-9][0-9]{0,8})号$') as parts
    from (
        select agency_code, application_id, recorded_at,
            regexp_replace(
                translate(regexp_replace(facts ->> 'documentNumber', '\s', '', 'g'), '[](（）【】﹝﹞［］)', '〔〕〔〔〕〔〕〔〕〔〕〕'),
                '〕第?0*', '〕') as canonical
        from handling_step
        where step in ('APPROVE', 'DISPATCH_ROUND', 'LEDGER_REPLIED') and facts ->> 'documentNumber' <> ''
    ) s
) numbered
order by agency_code, canonical, recorded_at;

-- Whether somebody has decided another outcome than the parts of the reply come to; null where nobody has looked yet.
alter table handling add column overridden boolean;
create index handling_overridden on handling (agency_code, application_id) where overridden;
