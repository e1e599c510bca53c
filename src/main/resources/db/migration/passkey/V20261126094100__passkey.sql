create schema passkey;

-- The public halves of the keys in staff's devices. Ten places a person: there cannot be an eleventh.
create table passkey.passkey (
    id uuid primary key,
    person uuid not null references account.staff,
    place int not null check (place between 1 and 10),
    credential bytea not null unique check (length(credential) between 1 and 1023),
    attested bytea not null,
    name text not null check (length(name) between 1 and 60),
    counter bigint not null check (counter >= 0),
    eligible boolean not null,
    transports text not null,
    added timestamptz not null,
    used timestamptz,
    used_in text,
    unique (person, place)
);

-- What waits for an answer: with a person, to add a passkey; without one, to sign in.
create table passkey.challenge (
    id uuid primary key,
    value bytea not null unique,
    person uuid references account.staff on delete cascade,
    name text not null,
    browser text not null,
    ends timestamptz not null
);
create index on passkey.challenge (ends);
