-- A revision in which several people are writing is open until they have gone or it is handed over; there is one at
-- most, and it is the latest.
alter table writing.revision add column open boolean not null default false;
create unique index one_open_revision on writing.revision (room_id, document) where open;

-- Who wrote which characters: {"by":[persons],"of":{block:[length, author, …]}}. Where it is missing, the revisions tell.
alter table writing.revision add column authorship jsonb;
alter table writing.document add column authorship jsonb;

-- Who had a hand in a revision. Its author is the first of them.
create table writing.hand (
    room_id uuid not null,
    document uuid not null,
    revision int not null,
    person uuid not null references account.person,
    -- as it was then
    school uuid references school.school,
    pupil boolean not null,
    -- the blocks in which he inserted, deleted or changed anything; nothing where only the revisions tell
    blocks text[],
    place int not null,
    primary key (room_id, document, revision, person),
    foreign key (room_id, document, revision) references writing.revision (room_id, document, number) on delete cascade
);
create index on writing.hand (person, room_id);
create index on writing.hand (school);

insert into writing.hand (room_id, document, revision, person, school, pupil, place)
select room_id, document, number, author, school, pupil, 1 from writing.revision;
