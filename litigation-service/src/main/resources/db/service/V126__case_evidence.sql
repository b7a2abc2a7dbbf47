-- Files of applications (案卷) that were taken over as the evidence for a proceeding. The content is an attachment, sealed; what stands here
-- says for good what was handed in: when it was taken, and its SHA-256.
create table case_evidence (
    case_file_id   uuid        not null references case_file (id),
    number         integer     not null check (number > 0),
    agency_code    varchar(18) not null,
    proceeding     integer     not null check (proceeding > 0),
    application_id uuid        not null,
    receipt_number text        not null,
    sha256         text        not null,
    size           bigint      not null check (size > 0),
    taken_by       text        not null,
    taken_at       timestamptz not null,
    primary key (case_file_id, number)
);
create trigger case_evidence_append_only before update or delete or truncate on case_evidence
    for each statement execute function refuse_change();
call hold_to_scope('case_evidence');
