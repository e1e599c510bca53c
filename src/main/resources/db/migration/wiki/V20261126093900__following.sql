-- What somebody has said on being told of a page. Whoever has said nothing follows what he has written in.
create table wiki.following (
    room_id uuid not null,
    page uuid not null,
    person uuid not null references account.person,
    follows boolean not null,
    since timestamptz not null,
    primary key (room_id, page, person),
    foreign key (room_id, page) references wiki.page (room_id, id) on delete cascade
);
