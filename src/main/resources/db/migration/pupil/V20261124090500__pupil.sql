create schema pupil;

create table pupil.pupil (
    person uuid primary key references account.person,
    school uuid not null references school.school,
    class uuid not null references school.school_class,
    made_by uuid not null references account.person,
    made timestamptz not null,
    -- when the pupil last came in
    entered timestamptz
);
create index on pupil.pupil (class);

-- What a card opens with: HMACs by the installation's key, never the words nor the secret.
create table pupil.card (
    person uuid primary key references pupil.pupil,
    words bytea not null unique,
    secret bytea not null unique,
    language text not null,
    made timestamptz not null,
    printed timestamptz,
    revoked timestamptz
);

-- Devices on which a card of this school was used: they have tries of their own.
create table pupil.device (
    token bytea not null,
    school uuid not null references school.school,
    known_since timestamptz not null,
    primary key (token, school)
);

-- A teacher opens the door for 15 minutes.
create table pupil.open_door (
    school uuid primary key references school.school,
    until timestamptz not null,
    opened_by uuid not null references account.person
);
