-- The next index number of a body in a year: above what was given here, and above what its registers have of that form.
insert into index_number_serial as s (agency_code, year, last)
select :agency, :year, coalesce(max(right(n.number, 5)::integer), 0) + 1
from (
    select record_key as number from disclosure_item
    where agency_code = :agency and record_key between :first and :last and voided_at is null
    union all
    select index_number from normative_document
    where agency_code = :agency and index_number between :first and :last and voided_at is null) n
where n.number ~ :form
on conflict (agency_code, year) do update set last = greatest(s.last + 1, excluded.last)
returning last
