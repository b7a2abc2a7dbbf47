-- How far the tasks of a body had to be taken in a span of days, and which were not closed by their last day.
select 'TASK_LATE' as rule, count(*) as many
from supervision_task t
where t.agency_code = :agency and t.due_on between :from and :to
    and (t.closed_on is null and t.due_on < :seen or t.closed_on > t.due_on)
union all
select 'TASK_' || s.stage, count(distinct s.task_id)
from supervision_step s
where s.agency_code = :agency and s.step = 'ESCALATE'
    and (s.recorded_at at time zone 'Asia/Shanghai')::date between :from and :to
group by s.stage
