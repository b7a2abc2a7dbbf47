-- A sum that an agency has reported of a time in which it also has entries of the same source: both would count.
select a.record_key || ' / ' || f.entry_number
from administrative_fee f join administrative_action a
    on a.agency_code = f.agency_code and coalesce(a.source, '') = coalesce(f.source, '')
       and a.months @> (extract(year from f.happened_on)::int * 12 + extract(month from f.happened_on)::int - 1)
where f.voided_at is null and a.voided_at is null and a.fees_wan_yuan is not null and %s.id = any(:ids)
limit 1
