select id, changed_at from %s and id >= :from order by id limit :most
