package jumelage.writing;

import java.util.List;
import jumelage.school.SchoolsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Revisions follow the schools of those who wrote them, when one becomes part of another: its weave stands beside
/// them, and its
/// teachers answer for what its pupils wrote.
@Component
class FollowingSchools {
    private final JdbcClient db;

    FollowingSchools(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void on(SchoolsMerged merged) {
        for (var table : List.of("writing.revision", "writing.hand"))
            db.sql("update " + table + " set school = ? where school = ?")
                    .params(merged.heir(), merged.twin())
                    .update();
    }
}
