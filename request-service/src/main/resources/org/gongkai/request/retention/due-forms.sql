-- What was no application, and ended before a day: submissions that were discarded, and other matters.
union all
select 'SUBMISSION', submission.id, submission.agency_code, coalesce(arrival_number, draft_number),
    cast(extract(year from discarded_on) as integer)
from submission
where discarded_on < :before
    and not exists (select from matter m where m.submission_id = submission.id and m.held)
    and (coalesce(content, evidence) is not null
        or exists (select from attachment a where a.owner_kind = 'SUBMISSION' and a.owner_id = submission.id)
        or exists (select from confirmation_attempt c
            where c.submission_id = submission.id and coalesce(c.note, c.words, c.person) is not null))
union all
select 'MATTER', matter.id, matter.agency_code, matter_number, cast(extract(year from ended_on) as integer)
from matter
where ended_on < :before and not held
    and (coalesce(content, reply) is not null
        or exists (select from attachment a where a.owner_kind = 'MATTER' and a.owner_id = matter.id))
