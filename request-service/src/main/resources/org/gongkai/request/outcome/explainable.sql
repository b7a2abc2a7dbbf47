-- Those of which more may be to be told than their outcome says: whose answer was drafted part by part, who was corrected, and
-- who only asks for advice.
select a.id, a.outcome_detail
from application a
where a.id = any(:ids) and a.voided_at is null
  and (a.outcome_detail = 'CONSULTATION'
    or exists (select from handling_step s
        where s.application_id = a.id and s.step in ('PROPOSE', 'ANSWER_ON_SPOT', 'CORRECT_LEAF', 'RECORD_CORRECTED')))
