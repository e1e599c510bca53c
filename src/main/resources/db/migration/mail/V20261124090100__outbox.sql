create schema mail;

create table mail.letter (
    id uuid primary key,
    address text not null,
    subject text not null,
    body text not null,
    -- one-time links are shown to nobody but the operator, and only while no SMTP is set
    confidential boolean not null default false,
    written timestamptz not null,
    sent timestamptz,
    tries int not null default 0,
    next_try timestamptz,
    failure text
);
create index on mail.letter (next_try) where sent is null;
