package jumelage.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jumelage.shell.Id;
import jumelage.shell.Installation;
import jumelage.shell.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where letters wait. A letter posted in a transaction leaves with it, or not at all.
@Component
public class Outbox {
    private final JdbcClient db;
    private final Clock clock;
    private final MailRoute route;
    private final boolean words;

    Outbox(JdbcClient db, Clock clock, MailRoute route, Installation installation) {
        this.db = db;
        this.clock = clock;
        this.route = route;
        // what rooms tell their members is not for who runs the house; in a demo all is invented
        words = installation.demo();
    }

    /// How a letter stands.
    ///
    /// @param subject empty where it tells what only its receiver may read
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

    public LetterId post(Letter letter) {
        return post(letter, false);
    }

    /// A letter whose writer is asked, when it leaves, how it reads then: see [Rewriting].
    public LetterId postRenewed(Letter letter) {
        return post(letter, true);
    }

    private LetterId post(Letter letter, boolean renewed) {
        var now = clock.instant();
        var id = new LetterId(Id.next(now));
        db.sql("""
                insert into mail.letter
                    (id, address, subject, body, confidential, written, next_try, language, stop, renewed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        id,
                        letter.address(),
                        letter.subject(),
                        letter.body(),
                        letter.confidential(),
                        now,
                        now,
                        Screen.current().reader().language(),
                        letter.stop(),
                        renewed)
                .update();
        return id;
    }

    /// Whether a mail server is set, so that letters leave by themselves.
    public boolean sends() {
        return route.server().isPresent();
    }

    /// How those that have not left stand.
    ///
    /// @param oldest when the one was written that has waited longest
    public record Standing(
            int waiting, int givenUp, @Nullable Instant oldest) {}

    public Standing standing() {
        return db.sql("""
                select count(*) filter (where next_try is not null)::int as waiting,
                       count(*) filter (where next_try is null)::int as given_up,
                       min(written) filter (where next_try is not null) as oldest
                  from mail.letter where sent is null
                """).query(Standing.class).single();
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
                select id, address, case when renewed and not :words then '' else subject end as subject,
                       written, sent, tries, next_try, failure
                  from mail.letter order by sent is not null, written desc, id desc limit 200
                """).param("words", words).query(Posted.class).list();
    }

    public Optional<Posted> find(LetterId id) {
        return db.sql("""
                select id, address, case when renewed and not :words then '' else subject end as subject,
                       written, sent, tries, next_try, failure
                  from mail.letter where id = :id
                """)
                .param("words", words)
                .param("id", id)
                .query(Posted.class)
                .optional();
    }

    /// The text of a letter that somebody must carry by hand, since no mail server is set; no other's.
    public Optional<String> bodyOf(LetterId id) {
        if (sends()) return Optional.empty();
        return db.sql("""
                select body from mail.letter where id = :id and sent is null and body <> '' and (not renewed or :words)
                """)
                .param("id", id)
                .param("words", words)
                .query(String.class)
                .optional();
    }
}
