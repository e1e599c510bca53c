-- The room itself tells its guests that the door is open.
update notice.notice set what = 'room.guest.letter' where what = 'twinspace.guest.letter';
