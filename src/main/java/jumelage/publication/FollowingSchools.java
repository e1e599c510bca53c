package jumelage.publication;

import java.util.Map;
import jumelage.school.SchoolsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is published follows a school that becomes part of another: its families are the other's, and so is its word.
@Component
class FollowingSchools {
    private final JdbcClient db;

    FollowingSchools(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void on(SchoolsMerged merged) {
        var both = Map.of("twin", merged.twin(), "heir", merged.heir());
        db.sql("""
                update publication.item
                   set families_of = array(select distinct unnest(array_replace(families_of, :twin, :heir)))
                 where :twin = any (families_of)
                """).params(both).update();
        // where both are asked, the one that is left has agreed only if both have
        db.sql("""
                update publication.approval h set approved_by = null, approved = null
                  from publication.approval t
                 where t.room_id = h.room_id and t.proposal = h.proposal and t.school = :twin and h.school = :heir
                   and t.approved_by is null
                """).params(both).update();
        db.sql("""
                delete from publication.approval t using publication.approval h
                 where t.room_id = h.room_id and t.proposal = h.proposal and t.school = :twin and h.school = :heir
                """).params(both).update();
        db.sql("update publication.approval set school = :heir where school = :twin")
                .params(both)
                .update();
    }
}
