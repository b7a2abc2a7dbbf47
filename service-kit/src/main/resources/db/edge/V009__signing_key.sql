-- Keys that a service signs with, sealed with its data key. The newest signs; the others still verify.
create table signing_key (
    kid         text        primary key,
    private_key text        not null,
    made_at     timestamptz not null
);
