-- Those of turns that nobody has any more; no text says them.
delete from notice.notice where what in ('twinspace.turn.update', 'twinspace.notice.update');
