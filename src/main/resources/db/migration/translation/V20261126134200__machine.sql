-- Rooms whose teachers let the texts of pages go to a translating machine.
create table translation.allowance (
    room_id uuid primary key references room.room,
    allowed boolean not null
);

-- A whole page that a machine drafts, or has drafted.
create table translation.draft (
    room_id uuid not null,
    version uuid not null,
    by uuid not null references account.person,
    begun timestamptz not null,
    -- the last sign of life
    seen timestamptz not null,
    passages int not null,
    done int not null default 0,
    state text not null check (state in ('RUNNING', 'DONE', 'FAILED')),
    why text,
    primary key (room_id, version),
    foreign key (room_id, version) references publication.item (room_id, id)
);
