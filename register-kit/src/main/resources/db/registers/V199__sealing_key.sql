-- The keys of records, each sealed with the key of the service. What is personal of a record is sealed with its key, whichever table it
-- stands in; to erase a record is to take its row here.
create table sealing_key (
    record_id   uuid        primary key,
    agency_code varchar(18) not null,
    wrapped     text        not null
);
call hold_to_scope('sealing_key');
