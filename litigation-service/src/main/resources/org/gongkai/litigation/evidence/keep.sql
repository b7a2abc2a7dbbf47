insert into case_evidence (case_file_id, number, agency_code, proceeding, application_id, receipt_number, sha256, size, taken_by, taken_at)
values (:caseFile, :number, :agency, :proceeding, :application, :receiptNumber, :sha256, :size, :by, :at)
