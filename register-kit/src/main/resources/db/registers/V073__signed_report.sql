-- Annual reports that were signed, as the gateway tells it: what is corrected behind them counts in its own year.
create table signed_report (
    agency_code varchar(18) not null,
    year        integer     not null,
    -- The last version that was signed.
    version     integer     not null check (version > 0),
    primary key (agency_code, year)
);
call hold_to_scope('signed_report');
