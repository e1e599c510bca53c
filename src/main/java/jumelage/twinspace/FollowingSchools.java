package jumelage.twinspace;

import jumelage.school.SchoolsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What a school has said is said by the one of which it has become a part, whose teachers answer for what its pupils
/// wrote.
@Component
class FollowingSchools {
    private final JdbcClient db;

    FollowingSchools(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void on(SchoolsMerged merged) {
        for (var table : new String[] {"update", "revision"})
            db.sql("update twinspace." + table + " set school = ? where school = ?")
                    .params(merged.heir(), merged.twin())
                    .update();
    }
}
