-- Every minute it is asked which published replies were never looked at by the rules of now: nearly always none of them. Both what was
-- never looked at and what was looked at by other rules is a range of this index.
create index published_reply_by_rules on published_reply (rules, application_id) where withdrawn_at is null;
