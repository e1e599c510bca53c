create schema twinspace;

-- A short text of a room's front page; its address, its audience and its trash are its item's.
create table twinspace.update (
    room_id uuid not null,
    id uuid not null,
    made_by uuid not null references account.person,
    -- for whom its author was in the room, and what he was
    school uuid references school.school,
    pupil boolean not null,
    -- the revision that members read
    current int not null,
    version int not null default 0,
    primary key (room_id, id),
    foreign key (room_id, id) references publication.item (room_id, id)
);

-- All that its readers see: the words, and a picture pinned by its bytes with what is said of it.
create table twinspace.revision (
    room_id uuid not null,
    item uuid not null,
    number int not null,
    words text not null,
    language text not null,
    picture uuid,
    sha256 text,
    alt text not null default '',
    credit text not null default '',
    -- for whom it was written
    audience text not null,
    author uuid not null references account.person,
    pupil boolean not null,
    made timestamptz not null,
    primary key (room_id, item, number),
    foreign key (room_id, item) references twinspace.update (room_id, id)
);
