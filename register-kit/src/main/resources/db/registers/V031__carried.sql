-- Which records stand in a stock over the ends of which years (上年结转、现行有效、尚未审结): what the entries behind such a
-- cell are paged from. It follows from the ledger and is written with it; a record that comes in and goes out within a
-- year is not in it. The pool is the flow that a record comes in by, last_year 9999 while it is there.
create table ledger_carried (
    agency_code varchar(18) not null,
    pool        text        not null,
    first_year  integer     not null,
    last_year   integer     not null check (last_year >= first_year),
    record_id   uuid        not null,
    primary key (agency_code, pool, first_year, last_year, record_id)
);
create index ledger_carried_record on ledger_carried (record_id);
call hold_to_scope('ledger_carried');

with share as (
    select agency_code, record_id, year, amount,
           case when flow like 'T3.%' then 'T3.NEW_RECEIVED.' || split_part(flow, '.', 3)
                when flow like 'T4.%' then 'T4.' || split_part(flow, '.', 2) || '.ACCEPTED'
                else 'T2.' || split_part(flow, '.', 2) || '.ISSUED' end as pool,
           case when flow like 'T3.NEW_RECEIVED.%' or flow like 'T4.%.ACCEPTED' or flow like 'T2.%.ISSUED'
                then 1 else -1 end as sign
    from ledger_entry
    where flow like 'T3.%' or flow like 'T4.%' or flow like 'T2.%.ISSUED' or flow like 'T2.%.REPEALED'),
change as (
    select agency_code, record_id, pool, year, sum(sign * amount) as amount
    from share group by 1, 2, 3, 4 having sum(sign * amount) <> 0),
standing as (
    select agency_code, record_id, pool, year, sum(amount) over following as there,
           lead(year) over following as next_year
    from change window following as (partition by agency_code, record_id, pool order by year))
insert into ledger_carried (agency_code, pool, first_year, last_year, record_id)
select agency_code, pool, year, coalesce(next_year - 1, 9999), record_id from standing where there <> 0;
