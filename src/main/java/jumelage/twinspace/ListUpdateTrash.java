package jumelage.twinspace;

import java.util.List;
import jumelage.room.Member;
import jumelage.shell.View;

/// Updates that were thrown away and the reader may take back.
public record ListUpdateTrash(Member member, List<UpdateLine> updates) implements View {}
