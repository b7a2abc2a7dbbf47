-- Annual reports at work, their texts and steps, and the versions that were frozen and published.
create table annual_report (
    agency_code  varchar(18) not null references agency (code),
    year         integer     not null,
    coverage     text        not null,
    status       text        not null,
    version      integer     not null,
    revision     bigint      not null,
    amendment    text,
    submitted_by text,
    approved_by  text,
    primary key (agency_code, year, coverage)
);

-- Every revision of every text; the highest is the one that stands.
create table report_text (
    agency_code varchar(18) not null references agency (code),
    year        integer     not null,
    coverage    text        not null,
    place       text        not null,
    revision    bigint      not null,
    text        text        not null,
    changed_at  timestamptz not null,
    changed_by  text        not null,
    primary key (agency_code, year, coverage, place, revision)
);

create table report_step (
    id          bigint      generated always as identity primary key,
    agency_code varchar(18) not null references agency (code),
    year        integer     not null,
    coverage    text        not null,
    version     integer     not null,
    kind        text        not null,
    taken_by    text        not null,
    role        text        not null,
    at          timestamptz not null,
    comment     text
);
create index report_step_report on report_step (agency_code, year, coverage, id);

-- Why a warning is right to stand; explained_values are those it speaks of.
create table report_explanation (
    agency_code      varchar(18) not null references agency (code),
    year             integer     not null,
    coverage         text        not null,
    fingerprint      text        not null,
    explained_values text        not null,
    text             text        not null,
    explained_at     timestamptz not null,
    explained_by     text        not null,
    primary key (agency_code, year, coverage, fingerprint)
);

-- What was signed never changes. The content is text: its bytes are what the hash and the signature are over.
create table report_version (
    agency_code  varchar(18) not null references agency (code),
    year         integer     not null,
    coverage     text        not null,
    version      integer     not null,
    content      text        not null,
    sha256       text        not null,
    signature    text        not null,
    amendment    text,
    finalized_at timestamptz not null,
    finalized_by text        not null,
    published_at timestamptz,
    published_by text,
    -- Place in the order of publications: given one transaction after the other, without gaps.
    position     bigint      unique,
    primary key (agency_code, year, coverage, version),
    check ((published_at is null) = (position is null))
);

create function refuse_change_of_version() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.published_at is null
        and row (old.agency_code, old.year, old.coverage, old.version, old.content, old.sha256, old.signature,
                 old.amendment, old.finalized_at, old.finalized_by)
          is not distinct from row (new.agency_code, new.year, new.coverage, new.version, new.content, new.sha256, new.signature,
                 new.amendment, new.finalized_at, new.finalized_by) then
        return new;
    end if;
    raise exception 'a version of a report never changes';
end
$$;
create trigger report_version_never_changes before update or delete on report_version
    for each row execute function refuse_change_of_version();
create trigger report_version_never_emptied before truncate on report_version
    for each statement execute function refuse_change();
create trigger report_text_append_only before update or delete or truncate on report_text
    for each statement execute function refuse_change();
create trigger report_step_append_only before update or delete or truncate on report_step
    for each statement execute function refuse_change();

-- Reports at work are reached with their agency, as in the services; what is published is everybody's.
create function report_in_scope(code text) returns boolean stable language sql
return coalesce(current_setting('app.role', true), '') not in ('', 'PUBLIC', 'ADMIN', 'AUDITOR')
    and (code = current_setting('app.agency', true)
        or exists (select from agency a
                   where a.code = $1 and a.region_code like current_setting('app.region', true)));
alter table annual_report enable row level security;
alter table report_text enable row level security;
alter table report_step enable row level security;
alter table report_explanation enable row level security;
alter table report_version enable row level security;
create policy in_scope on annual_report using (report_in_scope(agency_code));
create policy in_scope on report_text using (report_in_scope(agency_code));
create policy in_scope on report_step using (report_in_scope(agency_code));
create policy in_scope on report_explanation using (report_in_scope(agency_code));
create policy in_scope on report_version using (report_in_scope(agency_code));
create policy published on report_version for select using (published_at is not null);
