-- Applications whose outcome a setting of a region may be about that holds from a day on: those of bodies that were ever seated
-- there, which are drafted, decided, or concluded since, for the first time or anew. Of those without a life only who asks for advice is counted by a rule.
select a.id, a.applicant_kind, a.outcome_detail
from application a left join handling h on h.application_id = a.id
where a.voided_at is null
  and a.agency_code in (select f.code from agency_fact f where f.region_code like :region || '%')
  and (a.closed_on >= :from and (h.application_id is not null or a.outcome_detail = 'CONSULTATION')
    or a.closed_on is null and h.stage in ('APPROVAL', 'DECIDED')
    or a.closed_on is not null and (h.owing
        or exists (select from handling_step s
            where s.application_id = a.id and s.step = 'APPROVE_ROUND' and s.happened_on >= :from)))
order by a.agency_code, a.id
