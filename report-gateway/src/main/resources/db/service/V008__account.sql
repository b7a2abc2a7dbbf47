-- Accounts of people and machines, for an office that has no provider of sign-in of its own.
create table account (
    name                    text        primary key,
    role                    text        not null,
    agency_code             varchar(18) references agency (code),
    region_code             text,
    grants                  text[]      not null,
    display_name            text        not null,
    password_hash           text        not null,
    disabled                boolean     not null,
    version                 bigint      not null,
    -- Attempts since the last success are counted before a password is looked at.
    attempts                integer     not null default 0,
    locked_until            timestamptz,
    second_factor           text,
    second_factor_confirmed boolean     not null default false,
    second_factor_step      bigint      not null default 0,
    check ((agency_code is null) <> (region_code is null))
);

-- Refresh tokens by their hash; each is good once. A second use of one ends its whole family.
create table refresh_token (
    hash       text        primary key,
    family     uuid        not null,
    account    text        not null references account (name),
    issued_at  timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index refresh_token_family on refresh_token (family);
create index refresh_token_account on refresh_token (account);
