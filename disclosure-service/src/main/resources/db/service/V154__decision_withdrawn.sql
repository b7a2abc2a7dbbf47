-- A decision that was publicised may be withdrawn again, with a reason that the public is told (Art. 48 of the Law on Administrative
-- Penalties); it still counts.
alter table administrative_decision
    add column withdrawn_on date,
    add column withdrawal_reason text,
    add check ((withdrawn_on is null) = (withdrawal_reason is null)),
    add check (withdrawn_on is null or publicised_on <= withdrawn_on);
create index administrative_decision_withdrawn on administrative_decision (agency_code, withdrawn_on, id)
    where voided_at is null and withdrawn_on is not null;
create index administrative_decision_not_withdrawn on administrative_decision (agency_code, id)
    where voided_at is null and withdrawn_on is null;
create index administrative_decision_withdrawal on administrative_decision (agency_code, withdrawal_reason, id)
    where voided_at is null and withdrawal_reason is not null;
create index administrative_decision_shown on administrative_decision (agency_code, publicised_on, id)
    where voided_at is null and publicised_on is not null and withdrawn_on is null;
