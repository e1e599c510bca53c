package jumelage.wiki;

import jumelage.room.Room;
import jumelage.shell.View;

/// In which other languages there is a page, and how far it is itself.
record ShowTongues(Room room, PageLine page, Tongued tongues) implements View {}
