create schema publication;

-- One row for each thing of a room that has an address. No prose: titles stay with the owner and in revisions.
create table publication.item (
    room_id uuid not null references room.room,
    id uuid not null,
    parent uuid,
    kind text not null,
    number int not null,
    audience text not null default 'MEMBERS' check (audience in ('TEACHERS', 'MEMBERS', 'FAMILIES', 'PUBLIC')),
    -- whose families; empty = those of all schools
    families_of uuid[] not null default '{}',
    approved_revision int,
    -- once seen outside and narrowed since: its address answers 410
    narrowed timestamptz,
    trashed timestamptz,
    trashed_by uuid,
    made timestamptz not null,
    primary key (room_id, id),
    unique (room_id, kind, number),
    foreign key (room_id, parent) references publication.item (room_id, id)
);

-- A revision handed over to go beyond the members. At most one is open for an item.
create table publication.proposal (
    room_id uuid not null,
    id uuid not null,
    item uuid not null,
    revision int not null,
    audience text not null check (audience in ('FAMILIES', 'PUBLIC')),
    proposed_by uuid not null references account.person,
    -- who made this revision, and who has written since the last approved one
    author uuid not null references account.person,
    authors uuid[] not null,
    proposed timestamptz not null,
    state text not null check (state in ('OPEN', 'APPROVED', 'SENT_BACK', 'OVERTAKEN')),
    decided_by uuid references account.person,
    decided timestamptz,
    words text not null default '',
    primary key (room_id, id),
    foreign key (room_id, item) references publication.item (room_id, id)
);
create unique index one_open_proposal on publication.proposal (room_id, item) where state = 'OPEN';

-- The schools whose pupils touched it: a teacher of each, never the author, approves their passages.
create table publication.approval (
    room_id uuid not null,
    proposal uuid not null,
    school uuid not null references school.school,
    approved_by uuid references account.person,
    approved timestamptz,
    primary key (room_id, proposal, school),
    foreign key (room_id, proposal) references publication.proposal (room_id, id)
);

-- Found by words: inside (the working revision) and outside (the approved one) apart.
create table publication.search (
    room_id uuid not null,
    item uuid not null,
    outside boolean not null,
    -- whom the text was written for
    audience text not null,
    language text not null,
    title text not null,
    words text not null,
    folded text not null,
    vector tsvector not null,
    primary key (room_id, item, outside),
    foreign key (room_id, item) references publication.item (room_id, id)
);
create index on publication.search using gin (vector);
create index on publication.search using gin (folded gin_trgm_ops);
