-- What was proposed, is not decided and is due as before; which proposals, and which applications are over, is put in. The day that
-- holds is that of the proposal, or an earlier one where data are kept longer since.
with proposed as (
    select item.proposal_id, item.ordinal, item.record, item.record_id, least(item.before, rule.before) as day
    from erasure_item item
        join unnest(cast(:kinds as text[]), cast(cast(:befores as text[]) as date[])) rule(kind, before)
            on rule.kind = item.kind
    where item.fate is null and item.proposal_id in (%1$s)
)
select proposed.proposal_id, proposed.ordinal, proposed.record, proposed.record_id
from proposed join application on application.id = proposed.record_id
where proposed.record = 'APPLICATION' and %2$s
union all
select proposed.proposal_id, proposed.ordinal, proposed.record, proposed.record_id
from proposed join submission on submission.id = proposed.record_id
where proposed.record = 'SUBMISSION' and submission.discarded_on < proposed.day
    and not exists (select from matter m where m.submission_id = submission.id and m.held)
union all
select proposed.proposal_id, proposed.ordinal, proposed.record, proposed.record_id
from proposed join matter on matter.id = proposed.record_id
where proposed.record = 'MATTER' and matter.ended_on < proposed.day and not matter.held
