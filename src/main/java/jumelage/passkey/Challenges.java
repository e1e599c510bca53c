package jumelage.passkey;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import jumelage.account.PersonId;
import jumelage.shell.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Challenges that wait for their answer: each for one ceremony, one browser and one try, five minutes long. They are
/// rows, so that any node may take the answer. Old ones go when the next is made.
@Component
class Challenges {
    static final Duration LIFE = Duration.ofMinutes(5);

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient db;
    private final Clock clock;

    Challenges(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Challenge forSigningIn(String browser) {
        return make(null, "", browser);
    }

    /// @param name of the passkey to be made
    Challenge forAdding(PersonId person, String name, String browser) {
        return make(person, name, browser);
    }

    private Challenge make(@Nullable PersonId person, String name, String browser) {
        var now = clock.instant();
        var value = new byte[32];
        random.nextBytes(value);
        db.sql("delete from passkey.challenge where ends <= ?").param(now).update();
        var challenge = new Challenge(Id.next(now), value, name);
        db.sql("insert into passkey.challenge (id, value, person, name, browser, ends) values (?, ?, ?, ?, ?, ?)")
                .param(challenge.id())
                .param(value)
                .param(person == null ? null : person.value())
                .param(name)
                .param(browser)
                .param(now.plus(LIFE))
                .update();
        return challenge;
    }

    /// Looks at the one that `person` is to answer in this browser, without using it up.
    Optional<Challenge> look(UUID id, PersonId person, String browser) {
        return db.sql("""
                select id, value, name from passkey.challenge where id = ? and person = ? and browser = ? and ends > ?
                """)
                .params(id, person, browser, clock.instant())
                .query(Challenge.class)
                .optional();
    }

    /// Uses it up: of two answers, one gets it.
    Optional<Challenge> take(UUID id, PersonId person, String browser) {
        return db.sql("""
                delete from passkey.challenge where id = ? and person = ? and browser = ? and ends > ?
                returning id, value, name
                """)
                .params(id, person, browser, clock.instant())
                .query(Challenge.class)
                .optional();
    }

    /// Uses up the one for signing in that is `value`.
    Optional<Challenge> take(byte[] value, String browser) {
        return db.sql("""
                delete from passkey.challenge where value = ? and person is null and browser = ? and ends > ?
                returning id, value, name
                """)
                .params(value, browser, clock.instant())
                .query(Challenge.class)
                .optional();
    }
}
