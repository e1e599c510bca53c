create schema room;

create table room.room (
    id uuid primary key,
    kind text not null check (kind in ('TWINSPACE', 'GROUP', 'COURSE', 'KIT')),
    slug text not null unique,
    title text not null,
    made timestamptz not null,
    closed timestamptz,
    version int not null default 0
);

-- Names that it had before: they lead to the present one for ever.
create table room.former_slug (
    slug text primary key,
    room_id uuid not null references room.room
);

-- What the room's teachers have set where the law leaves it to them.
create table room.setting (
    room_id uuid not null references room.room,
    act text not null,
    role text not null,
    allowed boolean not null,
    primary key (room_id, act, role)
);

create table room.partner (
    room_id uuid not null references room.room,
    school uuid not null references school.school,
    weave int not null,
    guest boolean not null default false,
    joined timestamptz not null,
    left_at timestamptz,
    primary key (room_id, school)
);

create table room.member (
    room_id uuid not null references room.room,
    person uuid not null references account.person,
    role text not null check (role in ('FOUNDER', 'ADMINISTRATOR', 'TEACHER', 'GUEST_TEACHER', 'EXPERT', 'OBSERVER',
        'PUPIL_ADMINISTRATOR', 'PUPIL')),
    -- as it was on joining; experts and observers have none
    school uuid references school.school,
    joined timestamptz not null,
    left_at timestamptz,
    primary key (room_id, person)
);
create index on room.member (person) where left_at is null;

-- Experts and observers: which item and what lies below it, until when, and who of a second school has confirmed them.
create table room.invitation (
    room_id uuid not null references room.room,
    person uuid not null references account.person,
    item uuid,
    until timestamptz not null,
    invited_by uuid not null references account.person,
    confirmed_by uuid references account.person,
    primary key (room_id, person)
);

-- Classes that take part: who joins the class later is in the room too.
create table room.class (
    room_id uuid not null references room.room,
    class uuid not null references school.school_class,
    since timestamptz not null,
    primary key (room_id, class)
);

-- What happened, for "what is new". `subject` is an item or a person.
create table room.happening (
    room_id uuid not null references room.room,
    id uuid not null,
    at timestamptz not null,
    who uuid,
    school uuid,
    what text not null,
    subject uuid,
    primary key (room_id, id)
);
create index on room.happening (room_id, at desc);

-- Whose turn it is: a person's, or that of a school's teachers, or of the founders (both null).
create table room.turn (
    room_id uuid not null references room.room,
    id uuid not null,
    what text not null,
    subject uuid not null,
    person uuid,
    school uuid,
    since timestamptz not null,
    primary key (room_id, id)
);
create index on room.turn (room_id, subject);

-- When a member has last looked at what is new.
create table room.visit (
    room_id uuid not null references room.room,
    person uuid not null references account.person,
    at timestamptz not null,
    primary key (room_id, person)
);
