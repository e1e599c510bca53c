package jumelage.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import jumelage.shell.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Links that work once. Only the hash of their secret is kept.
@Component
public class Links {
    private final JdbcClient db;
    private final Clock clock;

    Links(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// What a link was made for: whom or what it concerns, and a word beside.
    public record Made(@Nullable UUID subject, @Nullable String word) {}

    /// @return the secret that goes into the address
    public String make(String purpose, @Nullable UUID subject, @Nullable String word, Duration life) {
        var secret = Id.Chance.secret();
        db.sql("insert into account.link (secret, purpose, subject, word, ends) values (?, ?, ?, ?, ?)")
                .param(Sessions.hash(secret))
                .param(purpose)
                .param(subject)
                .param(word)
                .param(clock.instant().plus(life))
                .update();
        return secret;
    }

    /// Looks without using it up.
    public Optional<Made> look(String purpose, String secret) {
        return db.sql("""
                select subject, word from account.link
                 where secret = ? and purpose = ? and used is null and ends > ?
                """)
                .params(Sessions.hash(secret), purpose, clock.instant())
                .query(Made.class)
                .optional();
    }

    /// Uses it up: of two who try at once, one succeeds.
    public Optional<Made> use(String purpose, String secret) {
        var now = clock.instant();
        return db.sql("""
                update account.link set used = ? where secret = ? and purpose = ? and used is null and ends > ?
                returning subject, word
                """)
                .params(now, Sessions.hash(secret), purpose, now)
                .query(Made.class)
                .optional();
    }
}
