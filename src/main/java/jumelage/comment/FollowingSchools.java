package jumelage.comment;

import jumelage.school.SchoolsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Comments follow the school of their author that becomes part of another: its weave stands beside them.
@Component
class FollowingSchools {
    private final JdbcClient db;

    FollowingSchools(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void on(SchoolsMerged merged) {
        db.sql("update comment.comment set school = ? where school = ?")
                .params(merged.heir(), merged.twin())
                .update();
    }
}
