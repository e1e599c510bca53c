create schema wiki;

create table wiki.page (
    room_id uuid not null,
    id uuid not null,
    -- its place among the pages of the same parent
    place int not null,
    locked boolean not null default false,
    -- for a language version, the page it was made from
    original uuid,
    made_by uuid not null references account.person,
    version int not null default 0,
    primary key (room_id, id),
    foreign key (room_id, id) references publication.item (room_id, id)
);
