-- What stands at the head of a room's front page; as an item it shows its picture to whom it is shown itself.
create table twinspace.front (
    room_id uuid not null,
    id uuid not null,
    description text not null,
    language text not null,
    picture uuid,
    sha256 text,
    alt text not null default '',
    credit text not null default '',
    version int not null,
    primary key (room_id),
    foreign key (room_id, id) references publication.item (room_id, id)
);
