-- Files that texts of items show are looked through for personal data before the text goes out. What was found is kept without a word of
-- the file: it is nobody's to read yet.
create table item_file_scan (
    attachment_id uuid        primary key references attachment (id) on delete cascade,
    agency_code   varchar(18) not null,
    state         text        not null,
    -- Of which rules of the scanner it was: by others it is looked through again.
    rules         text        not null,
    scanned_at    timestamptz not null
);
call hold_to_scope('item_file_scan');

create table item_file_finding (
    attachment_id uuid        not null references item_file_scan (attachment_id) on delete cascade,
    ordinal       integer     not null,
    agency_code   varchar(18) not null,
    fingerprint   text        not null,
    kind          text        not null,
    masked        text        not null,
    primary key (attachment_id, ordinal)
);
call hold_to_scope('item_file_finding');
