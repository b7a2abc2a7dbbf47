-- The lives of items of proactive disclosure (公开信息的拟制、审查与发布). What is published is a row of the register, which alone counts; a
-- draft has none yet. A row that came from an import has a life from its first step on.
create table item_life (
    id                uuid        primary key,
    agency_code       varchar(18) not null,
    revision          bigint      not null,
    stage             text        not null check (stage in ('DRAFT', 'IN_REVIEW', 'REVIEWED', 'PUBLISHED', 'CHANGE_DRAFT',
        'CHANGE_IN_REVIEW', 'CHANGE_REVIEWED', 'WITHDRAWN', 'ARCHIVED', 'DISCARDED', 'INVALID')),
    record_id         uuid        references disclosure_item (id),
    -- The text that is worked on, or that was worked on last.
    revision_number   integer     not null check (revision_number > 0),
    published_number  integer     check (published_number <= revision_number),
    annulled_on       date,
    withdrawn_on      date,
    withdrawal_reason text,
    begun_by          text        not null,
    begun_at          timestamptz not null,
    check ((record_id is null) = (published_number is null)),
    check ((withdrawn_on is null) = (withdrawal_reason is null)),
    check (stage not in ('PUBLISHED', 'CHANGE_DRAFT', 'CHANGE_IN_REVIEW', 'CHANGE_REVIEWED', 'WITHDRAWN', 'ARCHIVED', 'INVALID')
        or record_id is not null)
);
create unique index item_life_record on item_life (record_id) where record_id is not null;
create index item_life_listed on item_life (agency_code, id);
create index item_life_at_stage on item_life (agency_code, stage, id);
create trigger item_life_agency_known after insert on item_life
    referencing new table as changed for each statement execute function require_known_agency();
call hold_to_scope('item_life');

-- A text of an item; those that were published before are kept.
create table item_revision (
    item_id         uuid        not null references item_life (id),
    number          integer     not null,
    agency_code     varchar(18) not null,
    "column"        text        not null,
    title           text        not null,
    document_number text,
    issuing_agency  text,
    responsibility  text,
    issued_on       date,
    arisen_on       date,
    origin          text,
    article20_item  text,
    topic           text,
    genre           text,
    keywords        text,
    summary         text,
    channel         text,
    effective_on    date,
    expires_on      date,
    repealed_on     date,
    text            text,
    url             text,
    -- Who found it to be no secret, and who found it right, of this text.
    secrecy_by      text,
    content_by      text,
    published_on    date,
    primary key (item_id, number)
);
call hold_to_scope('item_revision');
-- What was published stays as it was.
create function refuse_change_of_published_text() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.published_on is not null then
        raise exception 'a text that was published never changes';
    end if;
    return new;
end
$$;
create trigger item_revision_published_stays before update or delete on item_revision
    for each row execute function refuse_change_of_published_text();

create table item_step (
    item_id         uuid        not null references item_life (id),
    serial          integer     not null,
    agency_code     varchar(18) not null,
    step            text        not null,
    revision_number integer     not null,
    review          text,
    happened_on     date        not null,
    reason          text,
    taken_by        text        not null,
    taken_by_name   text,
    recorded_at     timestamptz not null,
    primary key (item_id, serial)
);
call hold_to_scope('item_step');
create trigger item_step_append_only before update or delete or truncate on item_step
    for each statement execute function refuse_change();

-- Places that look like personal data, of which somebody has said why they may be made public all the same.
create table settled_finding (
    item_id     uuid        not null references item_life (id),
    fingerprint text        not null,
    agency_code varchar(18) not null,
    kind        text        not null,
    reason      text        not null,
    settled_by  text        not null,
    settled_at  timestamptz not null,
    primary key (item_id, fingerprint)
);
call hold_to_scope('settled_finding');
create trigger settled_finding_append_only before update or delete or truncate on settled_finding
    for each statement execute function refuse_change();

-- Index numbers (索引号) that were given, by body and year.
create table index_number_serial (
    agency_code varchar(18) not null,
    year        integer     not null,
    last        integer     not null,
    primary key (agency_code, year)
);
call hold_to_scope('index_number_serial');
