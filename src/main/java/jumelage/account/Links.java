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

    /// How a link stands: good for one use, used up, or too old.
    public enum State {
        GOOD,
        USED,
        OLD
    }

    /// A link that was once made, whatever has become of it.
    public record Known(@Nullable UUID subject, @Nullable String word, State state) {}

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

    /// Looks at a link that may not work any more; links are remembered for a week after their end.
    public Optional<Known> known(String purpose, String secret) {
        return db.sql("""
                select subject, word,
                       case when used is not null then 'USED' when ends > ? then 'GOOD' else 'OLD' end as state
                  from account.link where secret = ? and purpose = ?
                """)
                .params(clock.instant(), Sessions.hash(secret), purpose)
                .query(Known.class)
                .optional();
    }

    /// Takes back all links of `purpose` that concern `subject`.
    public void revoke(String purpose, UUID subject) {
        db.sql("update account.link set used = ? where purpose = ? and subject = ? and used is null")
                .params(clock.instant(), purpose, subject)
                .update();
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
