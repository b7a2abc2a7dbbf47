-- The papers of applications (文书). What one says names people: it is sealed, hashed before, never changed, and erased alone when
-- its time is over.
create table application_document (
    application_id   uuid        not null references application (id),
    number           integer     not null check (number > 0),
    agency_code      varchar(18) not null,
    code             text        not null,
    made_on          date        not null,
    -- The step that it belongs to; 0 where it is none.
    step_serial      integer     not null,
    draft            boolean     not null,
    document_number  text,
    template_version bigint      not null,
    -- It carries what proves the applicant's identity, and goes with that.
    identity         boolean     not null,
    sha256           text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    content          text,
    made_by          text        not null,
    recorded_at      timestamptz not null,
    primary key (application_id, number)
);
call hold_to_scope('application_document');

-- A paper stays as it was made; only what it says is sealed anew, or erased.
create function refuse_change_of_document() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and row (old.application_id, old.number, old.agency_code, old.code, old.made_on, old.step_serial,
            old.draft, old.document_number, old.template_version, old.identity, old.sha256, old.made_by, old.recorded_at)
        is not distinct from row (new.application_id, new.number, new.agency_code, new.code, new.made_on, new.step_serial,
            new.draft, new.document_number, new.template_version, new.identity, new.sha256, new.made_by,
            new.recorded_at) then
        return new;
    end if;
    raise exception 'a document that was made never changes';
end
$$;
create trigger application_document_never_changes before update or delete on application_document
    for each row execute function refuse_change_of_document();
create trigger application_document_never_emptied before truncate on application_document
    for each statement execute function refuse_change();
