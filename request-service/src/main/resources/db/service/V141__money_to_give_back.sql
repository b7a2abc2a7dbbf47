-- What was paid for a notice that stands no more waits for the head, and papers nobody knows to have arrived for the clerk: lives with
-- payments are looked at anew, and so is whom all of them wait for.
update handling set flags = null
where application_id in (select application_id from handling_step where step in ('PAY_PART', 'PAY_IN_FULL', 'PAY_LATE'));
delete from counted_term;
