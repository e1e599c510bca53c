package jumelage.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The letters of the outbox, as nodes take them one by one to the mail server.
final class Postbag {
    /// For so long a letter that was taken is its node's alone: until the line is open and the letter has left.
    static final Duration LEASE = Duration.ofMinutes(3);
    /// What is due later than this was told by a clock that has jumped.
    private static final Duration NEVER_LATER = Duration.ofDays(2);
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient db;
    private final Clock clock;

    Postbag(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// A letter that was taken.
    record Due(
            LetterId id,
            String address,
            String subject,
            String body,
            String language,
            String stop,
            boolean renewed,
            int tries) {
        Letter letter() {
            return new Letter(address, subject, body, false, stop);
        }

        Due reading(Letter now, String inLanguage) {
            return new Due(id, now.address(), now.subject(), now.body(), inLanguage, now.stop(), renewed, tries);
        }
    }

    /// Takes the letter that has been due for longest; no other node takes it before the lease has ended.
    Optional<Due> take() {
        var now = clock.instant();
        return db.sql("""
                update mail.letter set tries = tries + 1, next_try = ?
                 where id = (select id from mail.letter where sent is null and (next_try <= ? or next_try > ?)
                              order by next_try limit 1 for update skip locked)
                returning id, address, subject, body, language, stop, renewed, tries
                """)
                .params(now.plus(LEASE), now, now.plus(NEVER_LATER))
                .query(Due.class)
                .optional();
    }

    /// It was no try.
    void putBack(Due letter, Instant until) {
        db.sql("update mail.letter set tries = tries - 1, next_try = ? where id = ?")
                .params(until, letter.id())
                .update();
    }

    /// What is kept is what leaves: its receiver may have another address or language since it was written.
    Due renew(Due due, Letter letter, String language) {
        db.sql("update mail.letter set address = ?, subject = ?, body = ?, language = ?, stop = ? where id = ?")
                .params(letter.address(), letter.subject(), letter.body(), language, letter.stop(), due.id())
                .update();
        return due.reading(letter, language);
    }

    void drop(Due due) {
        db.sql("delete from mail.letter where id = ?").param(due.id()).update();
    }

    void sent(Due due) {
        db.sql("""
                update mail.letter set sent = ?, next_try = null, failure = null,
                       body = case when confidential then '' else body end
                 where id = ?
                """).params(clock.instant(), due.id()).update();
    }

    /// @param next when it is tried again; nothing if it is given up
    void note(Due letter, String failure, @Nullable Instant next) {
        db.sql("""
                update mail.letter set next_try = :next, failure = :failure,
                       body = case when confidential and :over then '' else body end
                 where id = :id
                """)
                .param("next", next)
                .param("failure", failure)
                .param("over", next == null)
                .param("id", letter.id())
                .update();
    }

    /// Letters are no archive, neither sent ones nor those that were given up.
    void clear() {
        db.sql("delete from mail.letter where sent < :then or (sent is null and next_try is null and written < :then)")
                .param("then", clock.instant().minus(KEPT))
                .update();
    }
}
