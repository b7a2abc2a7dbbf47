-- A count that an agency has reported of a kind and a time in which it also has decisions of the same source: both would count.
select a.record_key || ' / ' || d.decision_number
from administrative_decision d join administrative_action a
    on a.agency_code = d.agency_code and coalesce(a.source, '') = coalesce(d.source, '')
       and a.months @> (extract(year from d.decided_on)::int * 12 + extract(month from d.decided_on)::int - 1)
where d.voided_at is null and a.voided_at is null and %s.id = any(:ids)
    and case d.kind when 'LICENSING' then a.licensing when 'PENALTY' then a.penalties else a.compulsions end is not null
limit 1
