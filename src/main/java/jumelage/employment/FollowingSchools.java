package jumelage.employment;

import jumelage.school.SchoolDismissed;
import jumelage.school.SchoolsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who works at a school follows it where it becomes part of another, before all else that hangs on it; who waits for
/// one that is struck off is answered.
@Component
class FollowingSchools {
    private final Employments employments;
    private final Deciding deciding;
    private final JdbcClient db;

    FollowingSchools(Employments employments, Deciding deciding, JdbcClient db) {
        this.employments = employments;
        this.deciding = deciding;
        this.db = db;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(SchoolsMerged merged) {
        // of two employments of one person the better goes on
        db.sql("""
                update employment.employment old set state = 'ENDED', version = version + 1
                 where state in ('WAITING', 'VALIDATED') and school in (:twin, :heir)
                   and exists (select from employment.employment better
                                where better.person = old.person and better.id <> old.id
                                  and better.school in (:twin, :heir) and better.state in ('WAITING', 'VALIDATED')
                                  and (better.state = 'VALIDATED', better.school = :heir)
                                    > (old.state = 'VALIDATED', old.school = :heir))
                """).param("twin", merged.twin()).param("heir", merged.heir()).update();
        db.sql("update employment.employment set school = ? where school = ?")
                .params(merged.heir(), merged.twin())
                .update();
    }

    @EventListener
    void on(SchoolDismissed dismissed) {
        employments
                .waitingAt(dismissed.school())
                .forEach(employment -> deciding.refuse(employment, dismissed.officer(), dismissed.reason()));
    }
}
