-- Who has asked for an account and not yet shown that the address is theirs. The first to confirm gets it.
create table account.joining (
    id uuid primary key,
    address text not null,
    name text not null,
    password text not null,
    language text not null,
    zone text not null,
    browser text not null,
    asked timestamptz not null
);
create index on account.joining (lower(address));
create index on account.session (ends);
create index on account.link (ends);
