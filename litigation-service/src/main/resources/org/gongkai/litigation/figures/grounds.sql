-- Why cases were lost that were decided with force in a year: each case once on each ground, by the last proceeding that
-- it counts by of which a ground is said: a judgment on appeal that leaves the first one standing mostly says none anew.
select d.ground, count(distinct l.id) as cases
from legal_case l
    join case_proceeding p on p.record_id = l.id and p.void_reason is null
    join case_decision d on d.proceeding_id = p.id and d.void_reason is null and d.ground is not null
where l.agency_code = any(:bodies) and l.voided_at is null and l.result = 'CORRECTED' and l.closed_on between :first and :last
    and p.ordinal = (
        select max(last.ordinal)
        from case_proceeding last
            join case_decision said on said.proceeding_id = last.id and said.void_reason is null and said.ground is not null
        where last.record_id = l.id and last.void_reason is null)
group by d.ground
order by cases desc, d.ground
