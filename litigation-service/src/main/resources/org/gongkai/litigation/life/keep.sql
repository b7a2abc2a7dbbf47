insert into case_step (case_file_id, serial, agency_code, step, proceeding, decision, happened_on, words, taken_by, taken_by_name,
    recorded_at)
values (:id, :serial, :agency, :step, :proceeding, :decision, :on, :words, :by, :byName, :at)
