package jumelage.card;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jumelage.account.PersonId;
import jumelage.school.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A teacher who stands beside the class opens the door of the school for a quarter of an hour.
@Component
public class OpenDoors {
    private static final Duration OPEN = Duration.ofMinutes(15);

    private final JdbcClient db;
    private final Clock clock;

    OpenDoors(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// A door that would stay open for longer than any was opened before the clock was put back: it is shut.
    public Optional<Instant> until(SchoolId school) {
        var now = clock.instant();
        return db.sql("select until from card.open_door where school = ? and until > ? and until <= ?")
                .params(school, now, now.plus(OPEN))
                .query(Instant.class)
                .optional();
    }

    @Transactional
    public void open(SchoolId school, PersonId by) {
        db.sql("""
                insert into card.open_door (school, until, opened_by) values (?, ?, ?)
                on conflict (school) do update set until = excluded.until, opened_by = excluded.opened_by
                """).params(school, clock.instant().plus(OPEN), by).update();
    }
}
