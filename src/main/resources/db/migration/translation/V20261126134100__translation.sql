create schema translation;

-- What is known of the blocks of a language version: which words of its source somebody has said there, and who.
create table translation.block (
    room_id uuid not null,
    version uuid not null,
    -- a block's id, or ~title
    block text not null,
    source uuid not null,
    source_block text not null,
    -- what the source said then, without its dress; nothing once the source was erased
    source_text text not null,
    -- whether that was for teachers only
    teachers boolean not null,
    -- the SHA-256 of what the version said for it
    text text not null,
    state text not null check (state in ('UNTRANSLATED', 'MACHINE', 'PUPIL', 'TEACHER')),
    -- the SHA-256 of what machines have said there and nobody has checked
    unchecked text[] not null default '{}',
    by uuid references account.person,
    at timestamptz not null,
    primary key (room_id, version, block),
    foreign key (room_id, version) references publication.item (room_id, id)
);
create index on translation.block (room_id, source);
