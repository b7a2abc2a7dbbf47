-- That a row states a kind is a flow of its own: a stated 0 is known, what no row states is not. Rows of before state theirs as
-- of when they were recorded, so that no figure of a past moment changes.
create temporary table stated on commit drop as
select a.id, a.agency_code, a.record_key, a.recorded_at, a.year,
    (make_date(upper(a.months) / 12, upper(a.months) % 12 + 1, 1) - 1) as effective_on,
    'ACTION.STATED/' || k.kind as flow, nextval('ledger_posting_id') as posting
from administrative_action a cross join lateral (values
    ('LICENSING', num_nonnulls(a.licensing)), ('PENALTY', num_nonnulls(a.penalties)),
    ('COMPULSION', num_nonnulls(a.compulsions)), ('ADMINISTRATIVE_FEE', num_nonnulls(a.fees_wan_yuan))) as k (kind, stated)
where a.voided_at is null and k.stated = 1;

insert into ledger_posting (id, recorded_at) select posting, recorded_at from stated;
insert into ledger_entry (posting_id, agency_code, year, flow, amount, effective_on, record_kind, record_id, record_number)
select posting, agency_code, year, flow, 1, effective_on, 'ADMINISTRATIVE_ACTION', id, record_key from stated order by posting;
insert into ledger_total (agency_code, year, flow, amount, last_posting)
select agency_code, year, flow, count(*), max(posting) from stated group by agency_code, year, flow;
