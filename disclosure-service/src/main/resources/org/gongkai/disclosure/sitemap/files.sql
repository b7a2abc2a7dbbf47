-- Which record each file begins with; the words of ids are ordered as the ids are.
select min(id::text) as first, max(changed_at) as changed
from (select id, changed_at, (row_number() over (order by id) - 1) / :most as file from %s) numbered
group by file order by file
