insert into case_step (case_file_id, serial, agency_code, step, proceeding, decision, happened_on, reason, taken_by, taken_by_name,
    recorded_at)
select :id, coalesce(max(serial), 0) + 1, :agency, :step, :proceeding, :decision, :on, :reason, :by, :byName, :at
from case_step where case_file_id = :id
