create schema material;

-- One level is enough: a shelf for files, or an album, which is shown as pictures.
create table material.folder (
    room_id uuid not null references room.room,
    id uuid not null,
    name text not null,
    album boolean not null,
    made timestamptz not null,
    primary key (room_id, id)
);
create unique index one_name on material.folder (room_id, lower(name));

-- What stays when a file is replaced: its address (an item's), its words, its readers.
create table material.material (
    room_id uuid not null,
    id uuid not null,
    folder uuid,
    kind text not null check (kind in ('PICTURE', 'FILM', 'SOUND', 'FILE')),
    title text not null,
    -- for those who do not see it; a picture without one cannot be placed
    alt text not null default '',
    author text not null default '',
    source text not null default '',
    licence text not null default '',
    language text not null,
    made_by uuid not null references account.person,
    -- the number of the file that it shows now
    current int not null,
    version int not null default 0,
    primary key (room_id, id),
    foreign key (room_id, id) references publication.item (room_id, id),
    foreign key (room_id, folder) references material.folder (room_id, id)
);

create table material.file (
    room_id uuid not null,
    material uuid not null,
    number int not null,
    -- of a picture: its largest form
    sha256 text not null,
    type text not null,
    name text not null,
    bytes bigint not null,
    width int,
    height int,
    -- what the file told beyond what one sees, and was taken out
    removed text[] not null default '{}',
    made timestamptz not null,
    made_by uuid not null references account.person,
    school uuid,
    pupil boolean not null,
    primary key (room_id, material, number),
    foreign key (room_id, material) references material.material (room_id, id)
);
create index on material.file (room_id, material, sha256);

-- The bytes that a file consists of: the sizes of a picture, the whole of anything else, captions by language.
create table material.form (
    room_id uuid not null,
    material uuid not null,
    number int not null,
    form text not null,
    sha256 text not null,
    bytes bigint not null,
    primary key (room_id, material, number, form),
    foreign key (room_id, material, number) references material.file (room_id, material, number)
);
create index on material.form (sha256);

-- What shows what: inside in the working revision, outside in the approved one.
create table material.showing (
    room_id uuid not null,
    item uuid not null,
    outside boolean not null,
    material uuid not null,
    sha256 text not null,
    primary key (room_id, item, outside, material, sha256),
    foreign key (room_id, item) references publication.item (room_id, id)
);
create index on material.showing (room_id, material);
