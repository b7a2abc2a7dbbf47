update case_proceeding set body = :body, learned_on = :learnedOn where record_id = :record and void_reason is null
