-- What the ledger counts for years of which a report was signed. A kind is known where a row states it, or where it is declared that
-- there was nothing.
with counted as (
    select agency_code, year,
        sum(amount) filter (where flow = 'ACTION.NIL') as nil,
        sum(amount) filter (where flow = 'ACTION.DECIDED/LICENSING') as licensing,
        sum(amount) filter (where flow = 'ACTION.STATED/LICENSING') as licensing_stated,
        sum(amount) filter (where flow = 'ACTION.DECIDED/PENALTY') as penalties,
        sum(amount) filter (where flow = 'ACTION.STATED/PENALTY') as penalties_stated,
        sum(amount) filter (where flow = 'ACTION.DECIDED/COMPULSION') as compulsions,
        sum(amount) filter (where flow = 'ACTION.STATED/COMPULSION') as compulsions_stated,
        sum(amount) filter (where flow = 'ACTION.FEES_WAN_YUAN') as fees,
        sum(amount) filter (where flow = 'ACTION.STATED/ADMINISTRATIVE_FEE') as fees_stated
    from ledger_total
    where flow like 'ACTION.%' and (cast(:agency as text) is null or agency_code = :agency)
        and (cast(:year as integer) is null or year = :year)
    group by agency_code, year)
select c.agency_code, a.name as agency_name, a.region_code, c.year,
    case when coalesce(licensing_stated, nil, 0) > 0 then coalesce(licensing, 0) end as licensing,
    case when coalesce(penalties_stated, nil, 0) > 0 then coalesce(penalties, 0) end as penalties,
    case when coalesce(compulsions_stated, nil, 0) > 0 then coalesce(compulsions, 0) end as compulsions,
    case when coalesce(fees_stated, nil, 0) > 0 then coalesce(fees, 0) end as fees_wan_yuan
from counted c
    join signed_report s on s.agency_code = c.agency_code and s.year = c.year
    join agency a on a.code = c.agency_code
order by c.agency_code, c.year
