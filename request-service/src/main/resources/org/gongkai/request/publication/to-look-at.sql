-- Applications whose published replies were never looked at, or by other rules than now; of all of them also when something else
-- was known of who is behind them. What is known grows with the life, the record and what arrived, also of those that went into
-- the application, of the one that it was split off, and of all behind these. Which replies are asked of is put in: all, or those
-- that an index finds.
with reply as (
    select r.application_id, min(r.known) as known, bool_or(r.known is null or r.rules is distinct from :rules) as unseen
    from published_reply r
    where r.withdrawn_at is null and r.application_id > :after
        and {0}
    group by r.application_id
)
select reply.application_id, k.known
from reply
    cross join lateral (
        with recursive behind(id) as (
            select reply.application_id
            union
            select next.id
            from behind
                cross join lateral (
                    select m.application_id as id from handling m where m.merged_into = behind.id
                    union all
                    select o.split_from from handling o
                        where o.application_id = behind.id and o.split_from is not null
                ) next
        )
        select sum(a.version + coalesce(h.revision, 0) + coalesce(s.revision, 0)) as known
        from behind
            join application a on a.id = behind.id
            left join handling h on h.application_id = a.id
            left join submission s on s.application_id = a.id
    ) k
where reply.unseen or reply.known <> k.known
order by reply.application_id
limit :most
