-- What still holds data of a kind and ended before a day; which applications that are, and what each holds, is put in.
select 'APPLICATION' as record, application.id, application.agency_code, application.receipt_number as number,
    cast(extract(year from coalesce(closed_on, cast(voided_at as date))) as integer) as year
from application
where %1$s and (%2$s)
