-- Stocks that a body brings along when it begins to keep the registers here (期初): figures, of which there remains what no
-- record makes up. What is replaced stays in the audit and in the ledger.
create table opening_balance (
    id          uuid        primary key,
    agency_code varchar(18) not null,
    year        integer     not null,
    cell        text        not null,
    flow        text        not null,
    amount      bigint      not null check (amount >= 0),
    remaining   bigint      not null check (remaining between 0 and amount),
    source      text        not null,
    source_note text,
    explanation text,
    stated_by   text        not null,
    stated_at   timestamptz not null
);
create unique index opening_balance_cell on opening_balance (agency_code, cell);
create trigger opening_balance_agency_known after insert on opening_balance
    referencing new table as changed for each statement execute function require_known_agency();
call hold_to_scope('opening_balance');
