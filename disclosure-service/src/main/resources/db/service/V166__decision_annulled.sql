-- When a decision that was publicised lost its ground: a penalty is withdrawn within three working days (Art. 48 of the Law on
-- Administrative Penalties).
alter table administrative_decision
    add column annulled_on date,
    add check (annulled_on is null or annulled_on >= decided_on);
create index administrative_decision_annulled on administrative_decision (agency_code, annulled_on, id)
    where voided_at is null and annulled_on is not null;
create index administrative_decision_not_annulled on administrative_decision (agency_code, id)
    where voided_at is null and annulled_on is null;
-- What the sitemap lists.
create index administrative_decision_in_sitemap on administrative_decision (id)
    where voided_at is null and publicised_on is not null and withdrawn_on is null;
