-- Whether a case can be put behind another one of its body: that one is in the register and nobody has worked on it, or stands above in
-- the file; and nothing has come behind this one or was done in its case, unless both are in one case already, in this order.
with before as (
    select p.case_file_id, p.ordinal
    from legal_case l
        join case_proceeding p on p.record_id = l.id and p.void_reason is null
        join case_file f on f.id = p.case_file_id and f.told
    where l.agency_code = :agency and l.record_key = :preceding and l.voided_at is null),
own as (
    select p.case_file_id, p.ordinal, p.id
    from legal_case l
        join case_proceeding p on p.record_id = l.id and p.void_reason is null
    where l.agency_code = :agency and l.record_key = :own and l.voided_at is null)
select (exists (select from before) or (:above and not exists (
        select from legal_case l where l.agency_code = :agency and l.record_key = :preceding and l.voided_at is null)))
    and not exists (
        select from own
        where not exists (
                select from before where before.case_file_id = own.case_file_id and before.ordinal < own.ordinal)
            and (exists (select from before where before.case_file_id = own.case_file_id)
                or exists (select from case_proceeding other
                    where other.case_file_id = own.case_file_id and other.id <> own.id)
                or exists (select from case_step s where s.case_file_id = own.case_file_id)))
