-- Places that an account was rightly signed in from: networks of clients, by their keyed hash. Who guesses elsewhere slows
-- down nobody who signs in from there.
create table account_place (
    account text        not null references account (name),
    place   text        not null,
    last_at timestamptz not null,
    primary key (account, place)
);
