package jumelage.live;

import jumelage.school.SchoolsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Authors follow their school that becomes part of another.
@Component
class FollowingSchools {
    private final JdbcClient db;

    FollowingSchools(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void on(SchoolsMerged merged) {
        db.sql("update live.author set school = ? where school = ?")
                .params(merged.heir(), merged.twin())
                .update();
    }
}
