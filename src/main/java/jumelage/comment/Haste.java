package jumelage.comment;

import java.time.Clock;
import java.time.Duration;
import jumelage.room.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How much one member says in a while: as much as hands type, not as much as a program sends.
@Component
class Haste {
    static final int MOST = 30;
    static final Duration WHILE = Duration.ofMinutes(5);

    private final JdbcClient db;
    private final Clock clock;

    Haste(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    boolean allows(Member member) {
        return db.sql("select count(*) from comment.comment where author = ? and made > ?")
                        .params(member.id(), clock.instant().minus(WHILE))
                        .query(Integer.class)
                        .single()
                < MOST;
    }
}
