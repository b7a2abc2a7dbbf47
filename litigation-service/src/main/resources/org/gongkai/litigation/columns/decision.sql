update case_decision set decided_on = :decidedOn, served_on = :servedOn, ground = :ground
where proceeding_id = (select id from case_proceeding where record_id = :record and void_reason is null)
    and void_reason is null
