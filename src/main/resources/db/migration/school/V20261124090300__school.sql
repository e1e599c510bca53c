create schema school;

create table school.school (
    id uuid primary key,
    name text not null,
    country text not null,
    town text not null,
    address text not null default '',
    postal_code text not null default '',
    website text not null default '',
    -- ISCED 2011 levels, such as 02, 1, 24, 353
    levels text[] not null default '{}',
    -- whose word stands behind it: an office, or nobody yet
    confirmed timestamptz,
    proposed_by uuid references account.person,
    -- an office has said that there is no such school, or that it is another one
    dismissed timestamptz,
    merged_into uuid references school.school,
    -- what a pupil types at the door, such as GUER27
    code text not null unique,
    made timestamptz not null,
    version int not null default 0
);
create index on school.school using gin (store.fold(name || ' ' || town) gin_trgm_ops);
create index on school.school (country);

create table school.identifier (
    school uuid not null references school.school,
    scheme text not null,
    value text not null,
    primary key (scheme, value)
);
create index on school.identifier (school);
create index on school.identifier (replace(value, '-', ''));

create table school.employment (
    id uuid primary key,
    person uuid not null references account.person,
    school uuid not null references school.school,
    role text not null,
    state text not null check (state in ('WAITING', 'VALIDATED', 'REFUSED', 'ENDED')),
    since timestamptz not null,
    office text not null,
    decided timestamptz,
    decided_by uuid references account.person,
    reason text,
    reminded timestamptz,
    version int not null default 0
);
create index on school.employment (person);
create index on school.employment (school);
create unique index one_employment on school.employment (person, school) where state in ('WAITING', 'VALIDATED');
create index on school.employment (office, since) where state = 'WAITING';

-- What office and teacher say to each other while one waits: whose word is last, waits for the other.
create table school.remark (
    employment uuid not null references school.employment,
    at timestamptz not null,
    who uuid not null references account.person,
    words text not null,
    primary key (employment, at)
);

-- What a teacher teaches and speaks.
create table school.subject (
    person uuid not null references account.person,
    subject text not null,
    primary key (person, subject)
);
create table school.spoken (
    person uuid not null references account.person,
    language text not null,
    level text not null check (level in ('A1', 'A2', 'B1', 'B2', 'C1', 'C2')),
    primary key (person, language)
);

create table school.school_class (
    id uuid primary key,
    school uuid not null references school.school,
    name text not null,
    year int not null,
    language text not null,
    teacher uuid not null references account.person,
    made timestamptz not null
);
create index on school.school_class (school);
