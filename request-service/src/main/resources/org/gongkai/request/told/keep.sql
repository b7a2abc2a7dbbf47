insert into heard_of_case (id, application_id, agency_code, case_file_id, kind, outcome, round, heard_at)
values (:id, :application, :agency, :caseFile, :kind, :outcome, :round, :at)
on conflict (id) do nothing
