create schema contact;

create table contact.contact (
    id uuid primary key,
    asker uuid not null references account.person,
    asked uuid not null references account.person,
    state text not null check (state in ('ASKED', 'ACCEPTED', 'DECLINED')),
    words text not null default '',
    since timestamptz not null,
    check (asker <> asked)
);
create index on contact.contact (asked);
create index on contact.contact (asker);
create unique index one_contact on contact.contact (least(asker, asked), greatest(asker, asked))
    where state in ('ASKED', 'ACCEPTED');

-- Whom somebody has asked by address, whether it exists or not: he sees the same of both.
create table contact.request (
    asker uuid not null references account.person,
    address text not null,
    since timestamptz not null,
    primary key (asker, address)
);

-- One use, 14 days; the sender confirms the taker.
create table contact.invitation (
    id uuid primary key,
    secret bytea not null unique,
    sender uuid not null references account.person,
    made timestamptz not null,
    ends timestamptz not null,
    taker uuid references account.person,
    taken timestamptz,
    confirmed timestamptz,
    withdrawn timestamptz
);
create index on contact.invitation (sender);
