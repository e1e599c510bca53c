create schema account;

create table account.person (
    id uuid primary key,
    kind text not null check (kind in ('STAFF', 'PUPIL', 'GUEST')),
    name text not null check (length(name) between 1 and 120),
    language text not null,
    zone text not null,
    made timestamptz not null,
    closed timestamptz,
    version int not null default 0
);

create table account.staff (
    person uuid primary key references account.person,
    address text not null,
    password text not null,
    confirmed timestamptz
);
create unique index staff_address on account.staff (lower(address));

create table account.session (
    token bytea primary key,
    person uuid not null references account.person,
    device text not null,
    began timestamptz not null,
    last_seen timestamptz not null,
    ends timestamptz not null
);
create index on account.session (person);

-- Links that work once: the hash of their secret, what they are for, whom or what they concern.
create table account.link (
    secret bytea primary key,
    purpose text not null,
    subject uuid,
    word text,
    ends timestamptz not null,
    used timestamptz
);

-- Guesses, counted by the hour.
create table account.guess (
    what text not null,
    hour timestamptz not null,
    times int not null,
    primary key (what, hour)
);

create table account.officer (
    person uuid not null references account.person,
    office text not null,
    primary key (person, office)
);

create table account.operator (
    person uuid primary key references account.person
);
