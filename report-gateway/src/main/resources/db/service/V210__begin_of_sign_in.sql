-- When a sign-in began, which is no longer known by its oldest token once that is deleted; and which token one follows, so that
-- what a browser asks at once does not pass for a copy.
alter table refresh_token
    add column begun_at timestamptz,
    add column follows  text;
update refresh_token t
set begun_at = (select min(m.issued_at) from refresh_token m where m.family = t.family);
create index refresh_token_follows on refresh_token (follows);
