-- How light the pages of a room are to be: nothing stands here as long as its teachers have set nothing.
create table room.light (
    room_id uuid primary key references room.room,
    -- what a page may weigh with its pictures, in kilobytes of 1,000 bytes
    ceiling int check (ceiling > 0),
    sparing boolean not null
);
