-- Words that bodies do not want in what they make public (错别字、禁用词), whole in each version.
create table word_list (
    agency_code varchar(18) not null,
    version     bigint      not null check (version > 0),
    reason      text        not null,
    set_by      text        not null,
    set_at      timestamptz not null,
    primary key (agency_code, version)
);
call hold_to_scope('word_list');
create trigger word_list_agency_known after insert on word_list
    referencing new table as changed for each statement execute function require_known_agency();
create trigger word_list_append_only before update or delete or truncate on word_list
    for each statement execute function refuse_change();

create table wrong_word (
    agency_code varchar(18) not null,
    version     bigint      not null,
    ordinal     integer     not null check (ordinal > 0),
    wrong       text        not null check (wrong <> ''),
    proper      text,
    kind        text        not null check (kind in ('MISSPELT', 'FORBIDDEN', 'OUTDATED')),
    primary key (agency_code, version, ordinal),
    unique (agency_code, version, wrong),
    foreign key (agency_code, version) references word_list (agency_code, version)
);
call hold_to_scope('wrong_word');
create trigger wrong_word_append_only before update or delete or truncate on wrong_word
    for each statement execute function refuse_change();

-- When the links of a published item were last looked at, and what became of each. It is looked at again by and by, and says nothing of
-- what was.
create table link_round (
    record_id   uuid        primary key references disclosure_item (id),
    agency_code varchar(18) not null,
    looked_at   timestamptz not null
);
create index link_round_of_agency on link_round (agency_code, looked_at);
call hold_to_scope('link_round');

create table looked_link (
    record_id   uuid        not null references disclosure_item (id),
    url         text        not null,
    agency_code varchar(18) not null,
    outcome     text        not null check (outcome in ('GOOD', 'MOVED', 'BROKEN', 'NOT_LOOKED_AT')),
    detail      text,
    primary key (record_id, url)
);
create index looked_link_broken on looked_link (agency_code, record_id) where outcome = 'BROKEN';
call hold_to_scope('looked_link');
