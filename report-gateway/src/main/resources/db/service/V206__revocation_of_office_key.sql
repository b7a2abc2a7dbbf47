-- A key that others may have got hold of: what it has signed proves nothing any more.
alter table office_key
    add column revoked_at timestamptz,
    add column revoked_by text,
    add column revocation text,
    add check (num_nulls(revoked_at, revoked_by, revocation) in (0, 3));
