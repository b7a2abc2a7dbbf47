-- What is known of the cases of some rows, as a ledger would tell it; the reply that a case is about with its first row.
select p.record_id, before.case_number as preceding_number, p.body, p.learned_on, d.decided_on, d.served_on, d.ground,
    case when p.follows is null then f.replied_on end as replied_on,
    case when p.follows is null then f.reply_outcome end as reply_outcome,
    case when p.follows is null then f.applicant_name end as applicant_name, %s as wrapped, f.id as case_file_id, f.told
from case_proceeding p
    join case_file f on f.id = p.case_file_id
    left join case_proceeding before on before.case_file_id = p.case_file_id and before.ordinal = p.follows
    left join lateral (
        select decided_on, served_on, ground from case_decision
        where proceeding_id = p.id and void_reason is null order by ordinal desc limit 1) d on true
where p.record_id = any(:records) and p.void_reason is null
    and not exists (
        select from case_proceeding later
        where later.case_file_id = p.case_file_id and later.record_id = p.record_id and later.ordinal > p.ordinal
            and later.void_reason is null)
