create schema project;

create table project.project (
    id uuid primary key,
    slug text not null unique,
    title text not null,
    summary text not null,
    aims text not null,
    process text not null,
    results text not null,
    youngest int,
    oldest int,
    pupils int,
    subjects text[] not null default '{}',
    languages text[] not null default '{}',
    -- the language that the card is written in
    language text not null,
    starts date,
    ends date,
    founder uuid not null references account.person,
    founder_school uuid not null references school.school,
    second uuid references account.person,
    second_school uuid references school.school,
    state text not null check (state in ('DRAFT', 'INVITED', 'SUBMITTED', 'ACTIVE', 'REFUSED', 'CLOSED')),
    since timestamptz not null,
    kind text check (kind in ('EUROPEAN', 'NATIONAL')),
    -- the drawing on its card in the gallery
    poster int not null default 1,
    made timestamptz not null,
    version int not null default 0
);
create index on project.project (state);

create table project.decision (
    project uuid not null references project.project,
    office text not null,
    state text not null check (state in ('WAITING', 'APPROVED', 'REFUSED')),
    since timestamptz not null,
    decided_by uuid references account.person,
    reason text,
    primary key (project, office)
);

create table project.reminder (
    project uuid not null references project.project,
    sent_by uuid not null references account.person,
    at timestamptz not null
);

-- More partners after the founding: a contact abroad or a colleague of one's own school.
create table project.invitation (
    id uuid primary key,
    project uuid not null references project.project,
    invited uuid not null references account.person,
    school uuid not null references school.school,
    guest boolean not null default false,
    invited_by uuid not null references account.person,
    state text not null check (state in ('WAITING', 'ACCEPTED', 'DECLINED')),
    since timestamptz not null
);
create unique index one_invitation on project.invitation (project, invited) where state = 'WAITING';
