-- Keys that offices sign their reports with, each sealed with the data key. The newest of an office signs; the public
-- parts of all of them stay, for what they have signed stays.
create table office_key (
    kid         text        primary key,
    agency_code varchar(18) not null references agency (code),
    private_key text        not null,
    public_key  text        not null,
    made_at     timestamptz not null
);
create index office_key_agency on office_key (agency_code, made_at desc);
