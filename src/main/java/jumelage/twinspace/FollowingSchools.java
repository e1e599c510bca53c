package jumelage.twinspace;

import jumelage.school.SchoolsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What a school has said is said by the one of which it has become a part.
@Component
class FollowingSchools {
    private final JdbcClient db;

    FollowingSchools(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void on(SchoolsMerged merged) {
        db.sql("update twinspace.update set school = ? where school = ?")
                .params(merged.heir(), merged.twin())
                .update();
    }
}
