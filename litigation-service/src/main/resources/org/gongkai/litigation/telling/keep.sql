insert into case_telling (id, case_file_id, agency_code, number, application_id, kind, proceeding, decision, happened_on, case_number,
    result, order_number, due_on, procedural, state)
select :id, :caseFile, :agency, coalesce(max(number), 0) + 1, :application, :kind, :proceeding, :decision, :on, :caseNumber,
    :result, :orderNumber, :dueOn, :procedural, 'WAITING'
from case_telling where case_file_id = :caseFile
