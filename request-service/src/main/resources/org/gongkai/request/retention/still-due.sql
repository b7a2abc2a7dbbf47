-- What was proposed and is due as before; which applications are is put in.
update erasure_item set fate = 'ERASED'
where proposal_id = :proposal and kind = :kind and fate is null
    and (record = 'APPLICATION' and record_id in (select application.id from application where %s)
        or record = 'SUBMISSION' and record_id in (
            select submission.id from submission
            where discarded_on < :before
                and not exists (select from matter m where m.submission_id = submission.id and m.held))
        or record = 'MATTER' and record_id in (select matter.id from matter where ended_on < :before and not held))
