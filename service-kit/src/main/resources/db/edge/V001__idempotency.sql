-- Answers to requests with an Idempotency-Key, written in the transaction of the change itself.
create table idempotency_key (
    key          text        primary key,
    request_hash text        not null,
    status       integer     not null,
    headers      jsonb       not null,
    body         text        not null,
    recorded_at  timestamptz not null
);
create index idempotency_key_recorded_at on idempotency_key (recorded_at);
