package jumelage.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jumelage.shell.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where letters wait. A letter posted in a transaction leaves with it, or not at all.
@Component
public class Outbox {
    private final JdbcClient db;
    private final Clock clock;
    private final MailRoute route;

    Outbox(JdbcClient db, Clock clock, MailRoute route) {
        this.db = db;
        this.clock = clock;
        this.route = route;
    }

    /// How a letter stands.
    ///
    /// @param nextTry nothing when it was sent, or given up
    public record Posted(
            LetterId id,
            String address,
            String subject,
            Instant written,
            @Nullable Instant sent,
            int tries,
            @Nullable Instant nextTry,
            @Nullable String failure) {}

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

    /// Whether a mail server is set, so that letters leave by themselves.
    public boolean sends() {
        return route.server().isPresent();
    }

    /// How many have not left.
    public int count() {
        return db.sql("select count(*) from mail.letter where sent is null")
                .query(Integer.class)
                .single();
    }

    /// The latest two hundred, those that have not left first.
    public List<Posted> latest() {
        return db.sql("""
                select id, address, subject, written, sent, tries, next_try, failure from mail.letter
                 order by sent is not null, written desc, id desc limit 200
                """).query(Posted.class).list();
    }

    public Optional<Posted> find(LetterId id) {
        return db.sql("""
                select id, address, subject, written, sent, tries, next_try, failure from mail.letter where id = ?
                """).param(id).query(Posted.class).optional();
    }

    /// The text of a letter that somebody must carry by hand, since no mail server is set; no other's.
    public Optional<String> bodyOf(LetterId id) {
        if (sends()) return Optional.empty();
        return db.sql("select body from mail.letter where id = ? and sent is null and body <> ''")
                .param(id)
                .query(String.class)
                .optional();
    }
}
