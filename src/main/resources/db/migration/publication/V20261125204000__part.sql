-- An item with all that lies below it: what somebody invited to a part of a room sees. A function, so that nobody else
-- pays for planning it.
create function publication.part(room uuid, top uuid) returns uuid[] language sql stable as $$
    with recursive part as (
        select id from publication.item where room_id = room and id = top
        union
        select below.id from publication.item below join part on below.parent = part.id where below.room_id = room)
    select coalesce(array_agg(id), '{}') from part
$$;
