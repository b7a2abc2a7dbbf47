-- That something was erased and the data key is to be renewed for it: when that became due, was begun, and was done. It is done when the
-- old key is dropped.
create table key_renewal (
    id        bigint      generated always as identity primary key,
    due_at    timestamptz not null,
    begun_at  timestamptz,
    done_at   timestamptz,
    check (done_at is null or begun_at is not null)
);
create index key_renewal_open on key_renewal (id) where done_at is null;
