-- What several had read of one record at the same moment could miss in its row of the index. Those with more than one file are
-- read again in the background; each is found by what it had until then.
update published_file
set state = 'WAITING', attempts = 0, due_at = now()
where state in ('READ', 'READ_IN_PART')
  and record_id in (select record_id from published_file group by record_id having count(*) > 1);
