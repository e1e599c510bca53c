create schema live;

-- A document that several people write, for those who write it; what everybody else reads stands in writing.
create table live.document (
    room_id uuid not null,
    id uuid not null,
    -- what was written in an earlier one does not come back
    epoch int not null default 1,
    -- of the last update; each is drawn while this row is locked
    seq bigint not null default 0,
    -- all updates up to state_seq as one, without what was deleted
    state bytea not null,
    state_seq bigint not null default 0,
    -- the same where the log begins
    base bytea not null,
    base_seq bigint not null default 0,
    made timestamptz not null,
    changed timestamptz not null,
    primary key (room_id, id),
    foreign key (room_id, id) references writing.document (room_id, id) on delete cascade
);

-- What was written, as it came; no key to persons, since rows come by the hundred a second.
create table live.update (
    room_id uuid not null,
    document uuid not null,
    seq bigint not null,
    epoch int not null,
    person uuid not null,
    at timestamptz not null,
    bytes bytea not null,
    primary key (room_id, document, seq),
    foreign key (room_id, document) references live.document (room_id, id) on delete cascade
);

create index on live.update (at);

-- Who writes as which client of a document, of which school and whether as a pupil.
create table live.author (
    room_id uuid not null,
    document uuid not null,
    client bigint not null,
    person uuid not null references account.person,
    school uuid references school.school,
    pupil boolean not null,
    since timestamptz not null,
    primary key (room_id, document, client),
    foreign key (room_id, document) references live.document (room_id, id) on delete cascade
);

create index on live.author (school);
