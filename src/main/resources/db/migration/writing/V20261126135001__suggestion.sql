-- Who has suggested something in a document, from the moment when it first came; nobody takes it over.
create table writing.suggestion (
    room_id uuid not null,
    document uuid not null,
    id text not null check (id ~ '^[A-Za-z0-9_-]{1,36}$'),
    person uuid not null references account.person,
    at timestamptz not null,
    primary key (room_id, document, id),
    foreign key (room_id, document) references writing.document (room_id, id) on delete cascade
);

create index on writing.suggestion (person);
