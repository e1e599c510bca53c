package jumelage.card;

import jumelage.school.SchoolsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Devices and open doors follow a school that becomes part of another. Cards go on working as they were sealed: see
/// [Cards#find].
@Component
class FollowingSchools {
    private final JdbcClient db;

    FollowingSchools(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void on(SchoolsMerged merged) {
        db.sql("""
                with gone as (delete from card.device where school = :twin returning token, known_since)
                insert into card.device (token, school, known_since) select token, :heir, known_since from gone
                on conflict do nothing
                """).param("twin", merged.twin()).param("heir", merged.heir()).update();
        db.sql("""
                with gone as (delete from card.open_door where school = :twin returning until, opened_by)
                insert into card.open_door (school, until, opened_by) select :heir, until, opened_by from gone
                on conflict (school) do update set until = excluded.until, opened_by = excluded.opened_by
                 where excluded.until > card.open_door.until
                """).param("twin", merged.twin()).param("heir", merged.heir()).update();
    }
}
