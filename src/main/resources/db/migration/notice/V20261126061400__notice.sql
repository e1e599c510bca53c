create schema notice;

-- What somebody is told. It holds ids and the words that were written to him, never a title or a name: these are asked
-- for when it is shown or sent, and then whoever owns them says whether he may still see them.
create table notice.notice (
    id uuid primary key,
    person uuid not null references account.person on delete cascade,
    kind text not null,
    what text not null,
    -- the room in which it has happened, if it was in one
    place uuid,
    subject uuid,
    who uuid,
    words text not null default '',
    at timestamptz not null,
    read timestamptz,
    -- when it is to leave by mail; nothing once it has, or where it is not to
    due timestamptz,
    -- the letter that has told it
    letter uuid
);
create index on notice.notice (person, at desc);
create index on notice.notice (person) where read is null;
create index on notice.notice (due) where due is not null;
create index on notice.notice (letter) where letter is not null;
create index on notice.notice (subject);

-- When somebody wants mail. The row is also what a node holds while it writes to him.
create table notice.rhythm (
    person uuid primary key references account.person on delete cascade,
    -- nothing where he has set nothing
    hour int check (hour between 0 and 23),
    day int check (day between 1 and 7),
    quiet_from int check (quiet_from between 0 and 23),
    quiet_until int check (quiet_until between 0 and 23)
);

create table notice.choice (
    person uuid not null references account.person on delete cascade,
    kind text not null,
    pace text not null check (pace in ('AT_ONCE', 'DAILY', 'WEEKLY', 'NEVER')),
    primary key (person, kind)
);
