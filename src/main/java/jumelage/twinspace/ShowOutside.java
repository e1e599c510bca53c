package jumelage.twinspace;

import jumelage.room.Member;
import jumelage.shell.View;

/// What visitors and families meet in the place of the room: its door.
public record ShowOutside(Member member) implements View {}
