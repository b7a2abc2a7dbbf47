-- Cases (案件): one reply or omission and one applicant, their proceedings (程序) in a chain, and decisions in each. A row of
-- legal_case is what counts: one for each block of table 4. Who goes against a reply is not kept here: the application says it.
create table case_file (
    id              uuid        primary key,
    agency_code     varchar(18) not null,
    revision        bigint      not null,
    -- Whether nothing is known but what a row of legal_case tells.
    told            boolean     not null,
    subject_kind    text        check (subject_kind in ('REPLY', 'OMISSION')),
    brought_by      text        check (brought_by in ('APPLICANT', 'THIRD_PARTY')),
    receipt_number  text,
    unlinked_reason text,
    replied_on      date,
    reply_outcome   text,
    reply_served_on date,
    reply_due_on    date,
    -- Where it counts otherwise than most: names of options, between spaces.
    counting        text,
    -- Last day on which something runs in it; none as long as something is to be decided or done.
    watched_until   date,
    -- Next day on which it may count otherwise with nobody doing anything.
    counts_on       date,
    opened_by       text        not null,
    opened_at       timestamptz not null,
    void_reason     text,
    check (reply_served_on >= replied_on)
);
create index case_file_listed on case_file (agency_code, id);
create index case_file_application on case_file (agency_code, receipt_number, id) where receipt_number is not null;
create index case_file_watched on case_file (agency_code, watched_until) where void_reason is null;
create index case_file_counting on case_file (counts_on, id) where counts_on is not null and void_reason is null;
create trigger case_file_agency_known after insert on case_file
    referencing new table as changed for each statement execute function require_known_agency();
call hold_to_scope('case_file');

create table case_proceeding (
    id                  uuid        primary key,
    case_file_id        uuid        not null references case_file (id),
    agency_code         varchar(18) not null,
    ordinal             integer     not null check (ordinal > 0),
    instance            text        not null
        check (instance in ('RECONSIDERATION', 'FIRST_INSTANCE', 'SECOND_INSTANCE', 'RETRIAL')),
    follows             integer     check (follows > 0 and follows <> ordinal),
    body                text,
    case_number         text,
    role                text        check (role in ('RESPONDENT', 'CO_DEFENDANT', 'NOT_A_PARTY')),
    simple              boolean,
    filed_on            date,
    accepted_on         date,
    learned_on          date,
    answered_on         date,
    supplement_asked_on date,
    extended_days       integer     check (extended_days between 1 and 30),
    opinion_received_on date,
    opinion_answered_on date,
    -- The block that the row tells, where the chain before it is not known.
    told_block          text
        check (told_block in ('RECONSIDERATION', 'LITIGATION_DIRECT', 'LITIGATION_AFTER_RECONSIDERATION')),
    record_id           uuid        references legal_case (id),
    void_reason         text,
    unique (case_file_id, ordinal),
    check (accepted_on >= filed_on),
    check (accepted_on is null or case_number is not null),
    check (answered_on >= learned_on)
);
create index case_proceeding_counted on case_proceeding (record_id) where record_id is not null;
call hold_to_scope('case_proceeding');

create table case_decision (
    id                uuid        primary key,
    proceeding_id     uuid        not null references case_proceeding (id),
    agency_code       varchar(18) not null,
    ordinal           integer     not null check (ordinal > 0),
    outcome           text,
    -- The column of table 4 that the row tells, where it tells no code.
    told_result       text        check (told_result in ('UPHELD', 'CORRECTED', 'OTHER')),
    decided_on        date,
    served_on         date,
    effective_on      date,
    document_number   text,
    suspension_item   integer     check (suspension_item between 1 and 10),
    redecision_due_on date,
    follow_up_kind    text        check (follow_up_kind in ('REDECISION', 'PERFORMANCE', 'PAYMENT', 'NONE_NEEDED')),
    follow_up_on      date,
    follow_up_note    text,
    void_reason       text,
    unique (proceeding_id, ordinal),
    check ((outcome is null) = (told_result is not null)),
    check (decided_on is not null or effective_on is not null),
    check (served_on >= decided_on),
    check (effective_on >= decided_on),
    check ((follow_up_kind is null) = (follow_up_on is null)),
    check ((follow_up_kind is null) = (follow_up_note is null))
);
call hold_to_scope('case_decision');

-- What stands in the register becomes cases, with the ids of its rows; a code of an outcome in the detail is taken where it is one of
-- the column that the row counts in.
insert into case_file (id, agency_code, revision, told, receipt_number, watched_until, opened_by, opened_at)
select id, agency_code, 0, true, receipt_number, closed_on, 'register', recorded_at from legal_case where voided_at is null;

insert into case_proceeding
    (id, case_file_id, agency_code, ordinal, instance, case_number, accepted_on, told_block, record_id)
select id, id, agency_code, 1, case when kind = 'RECONSIDERATION' then 'RECONSIDERATION' else 'FIRST_INSTANCE' end,
    case_number, accepted_on, kind, id
from legal_case where voided_at is null;

insert into case_decision (id, proceeding_id, agency_code, ordinal, outcome, told_result, effective_on)
select l.id, l.id, l.agency_code, 1, o.outcome, case when o.outcome is null then l.result end, l.closed_on
from legal_case l left join (values
    ('RC_UPHOLD', 'UPHELD'), ('RC_REJECT_CLAIM', 'UPHELD'), ('RC_REVOKE', 'CORRECTED'), ('RC_REVOKE_PART', 'CORRECTED'),
    ('RC_CHANGE', 'CORRECTED'), ('RC_CHANGE_PART', 'CORRECTED'), ('RC_ILLEGAL', 'CORRECTED'), ('RC_INVALID', 'CORRECTED'),
    ('RC_PERFORM', 'CORRECTED'), ('RC_REJECT_APPL', 'OTHER'), ('RC_TERMINATED', 'OTHER'), ('RC_SELF_CORRECTED', 'OTHER'),
    ('RC_MEDIATED', 'OTHER'), ('LT_REJECT_CLAIM', 'UPHELD'), ('LT_REVOKE', 'CORRECTED'), ('LT_PERFORM', 'CORRECTED'),
    ('LT_PAY', 'CORRECTED'), ('LT_ILLEGAL', 'CORRECTED'), ('LT_INVALID', 'CORRECTED'), ('LT_CHANGE', 'CORRECTED'),
    ('LT_REMEDY', 'CORRECTED'), ('LT_DISMISS', 'OTHER'), ('LT_WITHDRAWN', 'OTHER'), ('LT_SELF_CORRECTED', 'OTHER')
    ) as o (outcome, result)
    on o.outcome = l.outcome_detail and o.result = l.result
        and (l.kind = 'RECONSIDERATION') = (o.outcome like 'RC\_%')
where l.voided_at is null and l.closed_on is not null;
