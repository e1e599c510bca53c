create schema writing;

-- The working state of a document; its id is its item's.
create table writing.document (
    room_id uuid not null,
    id uuid not null,
    title text not null,
    language text not null,
    body jsonb not null,
    editor uuid not null references account.person,
    edited timestamptz not null,
    revision int not null,
    version int not null default 0,
    primary key (room_id, id),
    foreign key (room_id, id) references publication.item (room_id, id)
);

-- History only grows. A revision is everything that a reader sees, and keeps the audience it was made under.
create table writing.revision (
    room_id uuid not null,
    document uuid not null,
    number int not null,
    title text not null,
    language text not null,
    body jsonb not null,
    author uuid not null references account.person,
    -- the author's school then, and whether a pupil wrote it
    school uuid references school.school,
    pupil boolean not null default false,
    made timestamptz not null,
    -- the last save that went into it: consecutive ones of one author are one revision
    edited timestamptz not null,
    audience text not null,
    restored_from int,
    primary key (room_id, document, number),
    foreign key (room_id, document) references writing.document (room_id, id)
);
