package jumelage.passkey;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jumelage.account.PersonId;
import jumelage.shell.Id;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Challenges for adding a passkey that wait for their answer: each for one person, one browser and one try, five
/// minutes long. They are rows, so that any node may take the answer. Old ones go when the next is made.
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

    /// @param name of the passkey to be made
    /// @param browser of [jumelage.shell.Seals]
    Challenge make(PersonId person, String name, String browser) {
        var now = clock.instant();
        var value = new byte[32];
        random.nextBytes(value);
        forgetOld(now);
        var challenge = new Challenge(new ChallengeId(Id.next(now)), value, name);
        db.sql("insert into passkey.challenge (id, value, person, name, browser, ends) values (?, ?, ?, ?, ?, ?)")
                .params(challenge.id(), value, person, name, browser, now.plus(LIFE))
                .update();
        return challenge;
    }

    /// Those for signing in too, of which a row says that they were answered.
    void forgetOld(Instant now) {
        db.sql("""
                delete from passkey.challenge
                 where id in (select id from passkey.challenge where ends <= ? for update skip locked)
                """).param(now).update();
    }

    /// Looks at the one that `person` is to answer in this browser, without using it up.
    Optional<Challenge> look(ChallengeId id, PersonId person, String browser) {
        return db.sql("""
                select id, value, name from passkey.challenge where id = ? and person = ? and browser = ? and ends > ?
                """)
                .params(id, person, browser, clock.instant())
                .query(Challenge.class)
                .optional();
    }

    /// Uses it up: of two answers, one gets it.
    Optional<Challenge> take(ChallengeId id, PersonId person, String browser) {
        return db.sql("""
                delete from passkey.challenge where id = ? and person = ? and browser = ? and ends > ?
                returning id, value, name
                """)
                .params(id, person, browser, clock.instant())
                .query(Challenge.class)
                .optional();
    }
}
