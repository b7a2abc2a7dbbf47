-- Since when somebody writes the register who has not ended: the beginning of the transaction, or what it cannot be before where that is
-- not ours to see.
select min(coalesce(a.xact_start, now() - interval '1 hour'))
from pg_locks l left join pg_stat_activity a on a.pid = l.pid
where l.locktype = 'relation' and l.relation = to_regclass('disclosure_item') and l.granted
    and l.database = (select oid from pg_database where datname = current_database())
    and l.mode in ('RowExclusiveLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock')
