package jumelage.wiki;

import jumelage.room.Room;
import jumelage.shell.View;

/// What lies beside a page and in it.
record ShowAround(Room room, PageLine page, Tree tree) implements View {}
