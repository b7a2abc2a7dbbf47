-- By what the bodies of a region are evaluated in a year (年度考评), whole in each version, and the evaluations that were declared: as they
-- were then, whatever is mended later.
create table evaluation_scheme (
    region_code varchar(6)  not null check (region_code ~ '^([1-9][0-9]([0-9]{2}){0,2})?$'),
    year        integer     not null,
    version     bigint      not null check (version > 0),
    basis       text        not null,
    set_by      text        not null,
    set_at      timestamptz not null,
    primary key (region_code, year, version)
);
create trigger evaluation_scheme_append_only before update or delete or truncate on evaluation_scheme
    for each statement execute function refuse_change();

create table evaluation_scheme_rule (
    region_code varchar(6) not null,
    year        integer    not null,
    version     bigint     not null,
    rule        text       not null,
    points      integer    not null check (points between 0 and 100),
    most        integer    not null check (most between 0 and 100),
    primary key (region_code, year, version, rule),
    foreign key (region_code, year, version) references evaluation_scheme (region_code, year, version)
);
create trigger evaluation_scheme_rule_append_only before update or delete or truncate on evaluation_scheme_rule
    for each statement execute function refuse_change();

create table evaluation (
    agency_code      varchar(18) not null,
    year             integer     not null,
    -- 0 is the whole year.
    quarter          integer     not null check (quarter between 0 and 4),
    scheme_region    varchar(6)  not null,
    scheme_version   bigint      not null,
    score            integer     not null check (score between 0 and 100),
    remark           text,
    declared_by      text        not null,
    declared_by_name text,
    declared_at      timestamptz not null,
    primary key (agency_code, year, quarter)
);
call hold_to_scope('evaluation');
create trigger evaluation_agency_known after insert on evaluation
    referencing new table as changed for each statement execute function require_known_agency();
create trigger evaluation_append_only before update or delete or truncate on evaluation
    for each statement execute function refuse_change();

create table evaluation_line (
    agency_code varchar(18) not null,
    year        integer     not null,
    quarter     integer     not null,
    rule        text        not null,
    findings    bigint      not null check (findings >= 0),
    points      integer     not null,
    most        integer     not null,
    deducted    integer     not null check (deducted >= 0),
    primary key (agency_code, year, quarter, rule),
    foreign key (agency_code, year, quarter) references evaluation (agency_code, year, quarter)
);
call hold_to_scope('evaluation_line');
create trigger evaluation_line_append_only before update or delete or truncate on evaluation_line
    for each statement execute function refuse_change();
