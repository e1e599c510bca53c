-- Who has a page open for writing: a sign for the others, no lock. It lapses when nobody renews it.
create table wiki.pen (
    room_id uuid not null,
    page uuid not null,
    person uuid not null references account.person,
    since timestamptz not null,
    seen timestamptz not null,
    primary key (room_id, page, person),
    foreign key (room_id, page) references wiki.page (room_id, id) on delete cascade
);
