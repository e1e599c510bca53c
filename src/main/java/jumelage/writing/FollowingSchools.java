package jumelage.writing;

import jumelage.school.SchoolsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Revisions follow the school of their author that becomes part of another: its weave stands beside them, and its
/// teachers answer for what its pupils wrote.
@Component
class FollowingSchools {
    private final JdbcClient db;

    FollowingSchools(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void on(SchoolsMerged merged) {
        db.sql("update writing.revision set school = ? where school = ?")
                .params(merged.heir(), merged.twin())
                .update();
    }
}
