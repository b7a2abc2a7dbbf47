-- Cases that were voided with their row of the register were looked at without end, so that no list had the name in them as one to be
-- erased. Nothing runs in such a case but the term to sue for the reply: six months, and what days off move it by, of which no run is
-- longer than a month. Where the reply has no day, the day before the case was voided was the last.
update case_file f
set watched_until = coalesce(
        (f.reply_served_on + interval '7 months')::date,
        (select (max(l.voided_at) at time zone 'Asia/Shanghai')::date - 1
            from case_proceeding p join legal_case l on l.id = p.record_id where p.case_file_id = f.id)),
    counts_on = null
where f.told and f.void_reason is not null and f.watched_until is null;
