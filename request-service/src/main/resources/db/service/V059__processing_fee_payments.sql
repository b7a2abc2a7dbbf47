-- What came in for a fee in several payments, or was given back: section six counts each by its day.
alter table application add column processing_fee_payments text;
