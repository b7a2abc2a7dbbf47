-- Words that an office's ledgers write for codes, beside those that its registers know themselves.
create table import_words (
    agency_code varchar(18) not null,
    register    text        not null,
    version     bigint      not null,
    words       jsonb       not null,
    primary key (agency_code, register)
);
call hold_to_scope('import_words');
