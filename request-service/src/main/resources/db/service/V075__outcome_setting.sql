-- What regions see differently about outcomes where the law is silent (domain 10.5): each from a day on, until another one of
-- the same region begins. Of several versions of one day the last is meant; who decides by them knows when each was set.
-- Anybody decides by them; who may set them stands with the rights.
create table outcome_setting (
    -- How the codes of the region's bodies begin: 23 is a province, 2305 a city; empty for the nation.
    region_code varchar(6)  not null check (region_code ~ '^([1-9][0-9]([0-9]{2}){0,2})?$'),
    rule        text        not null check (rule in ('DENY_ONLY', 'CONSULTATION_AS_PETITION')),
    version     bigint      not null check (version > 0),
    value       text        not null check (value in ('APPLIES', 'DOES_NOT_APPLY', 'AS_AROUND')),
    from_day    date        not null,
    basis       text        not null,
    source      text,
    issued_on   date,
    set_by      text        not null,
    set_at      timestamptz not null,
    primary key (region_code, rule, version)
);
create trigger outcome_setting_append_only before update or delete or truncate on outcome_setting
    for each statement execute function refuse_change();
