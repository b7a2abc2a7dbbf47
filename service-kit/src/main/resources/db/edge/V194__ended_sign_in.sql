-- From which version of an account on its tokens are good: those of earlier ones have ended before their time.
create table ended_sign_in (
    account  text        primary key,
    version  bigint      not null,
    ended_at timestamptz not null default now()
);
