update case_file set replied_on = :repliedOn, reply_outcome = :replyOutcome
where told and id = (
    select case_file_id from case_proceeding where record_id = :record and void_reason is null and follows is null)
