package jumelage.material;

import java.time.Clock;
import java.util.List;
import jumelage.publication.Erasing;
import jumelage.publication.Eyes;
import jumelage.room.Act;
import jumelage.room.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Materials that were thrown away and can be taken back, for a time.
@Component
class Trash {
    private final JdbcClient db;
    private final Editing editing;
    private final Clock clock;

    Trash(JdbcClient db, Editing editing, Clock clock) {
        this.db = db;
        this.editing = editing;
        this.clock = clock;
    }

    /// Those that `member` may take back.
    List<MaterialLine> of(Member member) {
        if (!member.may(Act.UPLOAD)) return List.of();
        var since = clock.instant().minus(Erasing.KEPT);
        return MaterialLine.trashed(db, Eyes.of(member)).stream()
                .filter(line -> line.trashed() != null && line.trashed().isAfter(since))
                .filter(line -> editing.may(member, line) || member.id().equals(line.trashedBy()))
                .toList();
    }
}
