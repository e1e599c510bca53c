package jumelage.twinspace;

import java.util.List;
import jumelage.room.Member;
import jumelage.shell.View;

/// What visitors and families meet in the place of the room: its door.
///
/// @param updates for them
public record ShowOutside(Member member, List<UpdateLine> updates) implements View {}
