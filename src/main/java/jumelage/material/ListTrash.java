package jumelage.material;

import java.util.List;
import jumelage.room.Member;
import jumelage.shell.View;

/// Materials that were thrown away and can be taken back.
public record ListTrash(Member member, List<MaterialLine> lines) implements View {}
