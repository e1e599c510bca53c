package jumelage.project;

import jumelage.school.SchoolsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Projects follow a school that becomes part of another.
@Component
class FollowingSchools {
    private final JdbcClient db;

    FollowingSchools(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void on(SchoolsMerged merged) {
        for (var column : new String[] {"founder_school", "second_school"})
            db.sql("update project.project set %1$s = ?, version = version + 1 where %1$s = ?".formatted(column))
                    .params(merged.heir(), merged.twin())
                    .update();
        db.sql("update project.invitation set school = ? where school = ?")
                .params(merged.heir(), merged.twin())
                .update();
    }
}
