-- Bytes that may belong to nothing: announced before they are kept, and when what they belonged to has gone. Whether
-- they do is looked up a day later.
create table material.leftover (
    sha256 text not null primary key,
    since timestamptz not null
);

-- Files that are coming in pieces: they count as if they were there.
create table material.upload (
    id text not null primary key,
    room_id uuid not null references room.room,
    person uuid not null references account.person,
    bytes bigint not null,
    begun timestamptz not null
);
create index on material.upload (room_id);
