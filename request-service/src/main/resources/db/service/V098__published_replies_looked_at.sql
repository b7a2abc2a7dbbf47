-- Replies that are published are looked at again by the scanner: when its rules are other ones, and when more is known of who is
-- behind the application. One that names somebody is held back until the office has settled it.
alter table published_reply
    -- By which rules, and by how much that was known, it was looked at last; null for never.
    add column rules      text,
    add column known      bigint,
    add column held_at    timestamptz,
    -- What holds it back: the place, the reason, the role of who is named or the masked value, and a keyed hash that tells one
    -- from another. No name and no number of anybody.
    add column findings   jsonb  not null default '[]',
    -- Keyed hashes of what the office has judged to name nobody.
    add column released   text[] not null default '{}',
    add check (held_at is null or findings <> '[]');
create index published_reply_held on published_reply (agency_code, id) where withdrawn_at is null and held_at is not null;
