-- Counts of a year may come by months or quarters and from several sources, which add up; a kind that a row does not
-- state is not 0.
create extension if not exists btree_gist;
alter table administrative_action
    add column period text not null default 'YEAR',
    add column source text,
    alter column licensing drop not null,
    alter column penalties drop not null,
    alter column compulsions drop not null,
    alter column fees_wan_yuan drop not null,
    add check (num_nonnulls(licensing, penalties, compulsions, fees_wan_yuan) > 0);
alter table administrative_action alter column period drop default;

-- A month and the year that it lies in would count twice what both of them state, also when they are written at once.
alter table administrative_action add column months int4range not null generated always as (case
    when period = 'YEAR' then int4range(year * 12, year * 12 + 12)
    when period like 'Q_' then int4range(year * 12 + (right(period, 1)::int - 1) * 3, year * 12 + right(period, 1)::int * 3)
    else int4range(year * 12 + right(period, 2)::int - 1, year * 12 + right(period, 2)::int)
    end) stored;
alter table administrative_action add constraint licensing_once exclude using gist
    (agency_code with =, (coalesce(source, '')) with =, months with &&) where (voided_at is null and licensing is not null);
alter table administrative_action add constraint penalties_once exclude using gist
    (agency_code with =, (coalesce(source, '')) with =, months with &&) where (voided_at is null and penalties is not null);
alter table administrative_action add constraint compulsions_once exclude using gist
    (agency_code with =, (coalesce(source, '')) with =, months with &&) where (voided_at is null and compulsions is not null);
alter table administrative_action add constraint fees_wan_yuan_once exclude using gist
    (agency_code with =, (coalesce(source, '')) with =, months with &&) where (voided_at is null and fees_wan_yuan is not null);
