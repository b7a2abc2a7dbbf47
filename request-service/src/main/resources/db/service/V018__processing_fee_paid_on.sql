-- A processing fee counts when it is paid (Art. 42; section six of the report says what was collected). Until now one that
-- was charged counted in the year of receipt as if it had been paid that day: what was counted so stays counted.
alter table application add column processing_fee_paid_on date;
update application set processing_fee_paid_on = received_on where processing_fee_yuan > 0;
alter table application
    add check (processing_fee_paid_on >= received_on),
    add check (processing_fee_paid_on is null or processing_fee_yuan > 0);
