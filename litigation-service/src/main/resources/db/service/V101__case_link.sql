-- Whether the application that a case names is there, as the service that has the applications said when it was asked last.
alter table case_file
    add column link_state text not null default 'NOT_ASKED' check (link_state in ('FOUND', 'NOT_THERE', 'NOT_ASKED', 'NO_ANSWER')),
    add column linked_application uuid,
    add column link_asked_at timestamptz,
    add check ((link_state = 'FOUND') = (linked_application is not null)),
    add check (link_state = 'NOT_ASKED' or link_asked_at is not null);
create index case_file_not_linked on case_file (agency_code, id) where link_state = 'NOT_THERE' and void_reason is null;
