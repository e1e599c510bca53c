create schema comment;

-- A passage of a document, with what members say of it. It keeps the words of the passage when they leave the text.
create table comment.note (
    room_id uuid not null,
    id uuid not null,
    document uuid not null,
    -- the block in which it stood, and how many characters from its beginning
    block text not null,
    place int not null,
    quote text not null,
    -- where it stands for those who write the document together: relative positions of Yjs
    starts bytea,
    ends bytea,
    -- for whom the document was then: what was quoted from a teachers' page is never shown to others
    audience text not null,
    made timestamptz not null,
    resolved timestamptz,
    resolved_by uuid references account.person,
    primary key (room_id, id),
    foreign key (room_id, document) references writing.document (room_id, id) on delete cascade
);

create index on comment.note (room_id, document);

-- What one member said of it. The first bears the id of the note.
create table comment.comment (
    room_id uuid not null,
    id uuid not null,
    note uuid not null,
    author uuid not null references account.person,
    -- the author's school then, and whether a pupil said it
    school uuid references school.school,
    pupil boolean not null,
    words text not null,
    language text not null,
    audience text not null,
    made timestamptz not null,
    edited timestamptz,
    version int not null default 0,
    -- taken back by the author: shown to teachers for a time, then emptied
    withdrawn timestamptz,
    -- taken down by a teacher
    removed timestamptz,
    removed_by uuid references account.person,
    reason text,
    primary key (room_id, id),
    foreign key (room_id, note) references comment.note (room_id, id) on delete cascade
);

create index on comment.comment (room_id, note);
create index on comment.comment (author, made);
create index on comment.comment (school) where school is not null;
create index on comment.comment (withdrawn) where withdrawn is not null;

-- The characters of a comment that name a member.
create table comment.mention (
    room_id uuid not null,
    comment uuid not null,
    place int not null,
    length int not null,
    person uuid not null references account.person,
    primary key (room_id, comment, place),
    foreign key (room_id, comment) references comment.comment (room_id, id) on delete cascade
);
