package jumelage.mail;

import java.time.Clock;
import jumelage.shell.Id;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where letters wait. A letter posted in a transaction leaves with it, or not at all.
@Component
public class Outbox {
    private final JdbcClient db;
    private final Clock clock;

    Outbox(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public void post(Letter letter) {
        var now = clock.instant();
        db.sql("""
                insert into mail.letter (id, address, subject, body, confidential, written, next_try)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        Id.next(now),
                        letter.address(),
                        letter.subject(),
                        letter.body(),
                        letter.confidential(),
                        now,
                        now)
                .update();
    }
}
