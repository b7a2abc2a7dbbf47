insert into counted_term (application_id, agency_code, revision, received_on, calendar, as_of, due_on, open, waiting,
    waiting_for)
values (:id, :agency, :revision, :receivedOn, :calendar, :asOf, :dueOn, :open, :waiting, :waitingFor)
on conflict (application_id) do update set agency_code = excluded.agency_code, revision = excluded.revision,
    received_on = excluded.received_on, calendar = excluded.calendar, as_of = excluded.as_of, due_on = excluded.due_on,
    open = excluded.open, waiting = excluded.waiting, waiting_for = excluded.waiting_for
