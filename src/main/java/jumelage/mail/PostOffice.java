package jumelage.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jumelage.mail.Rewriting.Rewritten;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Hands the letters that are due to the mail server. A letter that fails is tried again, ever more rarely, for a day;
/// one whose receiver is refused for good is given up at once.
@Component
class PostOffice {
    private static final Logger LOG = LoggerFactory.getLogger(PostOffice.class);
    /// For so long a letter that was taken is its node's alone: until the line is open and the letter has left.
    static final Duration LEASE = Duration.ofMinutes(3);
    /// How long the line may take to open, and then each letter, whatever the server drips; twice it is within the
    /// lease.
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration RAREST = Duration.ofHours(3);
    /// What is due later than this was told by a clock that has jumped.
    private static final Duration NEVER_LATER = Duration.ofDays(2);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int MOST = 15;
    private static final int A_LINE = 100;
    private static final int A_ROUND = 100;

    private final JdbcClient db;
    private final Clock clock;
    private final Optional<MailServer> server;
    private final Optional<Session> session;
    private final Refusals refusals;
    private final Optional<Rewriting> rewriting;
    private final Duration longest;

    private record Due(
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

    @Autowired
    PostOffice(JdbcClient db, Clock clock, MailRoute route, Refusals refusals, Optional<Rewriting> rewriting) {
        this(db, clock, route.server(), route.server().map(MailServer::session), refusals, rewriting, LONGEST);
    }

    PostOffice(
            JdbcClient db,
            Clock clock,
            Optional<MailServer> server,
            Optional<Session> session,
            Refusals refusals,
            Optional<Rewriting> rewriting,
            Duration longest) {
        this.db = db;
        this.clock = clock;
        this.server = server;
        this.session = session;
        this.refusals = refusals;
        this.rewriting = rewriting;
        this.longest = longest;
    }

    /// One round: until nothing is due, or the server does not answer. No transaction is open meanwhile.
    void send() {
        for (var lines = 0; lines < A_ROUND; lines++) if (!line()) return;
    }

    /// A line takes a hundred letters: many servers hang up after that.
    ///
    /// @return whether there may be more
    private boolean line() {
        if (server.isEmpty() || session.isEmpty()) return false;
        var due = take();
        if (due.isEmpty()) return false;
        try (var transport = Patience.within(longest, () -> MailServer.connect(session.get()))) {
            for (var sent = 0; due.isPresent() && sent < A_LINE; sent++) {
                hand(due.get(), transport, server.get(), session.get());
                due = take();
            }
            // one that was taken for nothing goes first on the next line
            due.ifPresent(letter -> putBack(letter, clock.instant()));
            return due.isPresent();
        } catch (MessagingException e) {
            due.ifPresent(letter -> failed(letter, e));
            return false;
        }
    }

    /// Takes the letter that has been due for longest; no other node takes it before the lease has ended.
    private Optional<Due> take() {
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

    private void putBack(Due letter, Instant until) {
        db.sql("update mail.letter set tries = tries - 1, next_try = ? where id = ?")
                .params(until, letter.id())
                .update();
    }

    /// @throws MessagingException if the line broke, so that there is no sense in going on
    private void hand(Due due, Transport transport, MailServer from, Session with) throws MessagingException {
        switch (present(due)) {
            case Rewritten.Now(var letter, var language) ->
                deliver(renewed(due, letter, language), transport, from, with);
            case Rewritten.Later(var until) -> putBack(due, until);
            case Rewritten.Never() ->
                db.sql("delete from mail.letter where id = ?").param(due.id()).update();
        }
    }

    /// How it reads now. A writer who stumbles holds nobody else's letter up.
    private Rewritten present(Due due) {
        if (!due.renewed() || rewriting.isEmpty()) return new Rewritten.Now(due.letter(), due.language());
        try {
            return rewriting.get().anew(due.id());
        } catch (RuntimeException e) {
            LOG.error("A letter cannot be written anew", e);
            return new Rewritten.Later(clock.instant().plus(pause(due.tries())));
        }
    }

    /// What is kept is what leaves: its receiver may have another address or language since it was written.
    private Due renewed(Due due, Letter letter, String language) {
        if (!due.renewed()) return due;
        db.sql("update mail.letter set address = ?, subject = ?, body = ?, language = ?, stop = ? where id = ?")
                .params(letter.address(), letter.subject(), letter.body(), language, letter.stop(), due.id())
                .update();
        return due.reading(letter, language);
    }

    private void deliver(Due due, Transport transport, MailServer from, Session with) throws MessagingException {
        try {
            var message = Envelope.of(due.letter(), due.language(), due.id(), from, with, clock.instant());
            Patience.within(longest, () -> {
                transport.sendMessage(message, message.getAllRecipients());
                return message;
            });
        } catch (SendFailedException | AddressException e) {
            var refused = Verdict.of(e);
            if (refused.address()) refusals.note(due.address(), sentence(e));
            if (refused.forGood()) givenUp(due, e);
            else failed(due, e);
            return;
        }
        db.sql("""
                update mail.letter set sent = ?, next_try = null, failure = null,
                       body = case when confidential then '' else body end
                 where id = ?
                """).params(clock.instant(), due.id()).update();
    }

    private void failed(Due letter, MessagingException e) {
        if (letter.tries() >= MOST) givenUp(letter, e);
        else note(letter, e, clock.instant().plus(pause(letter.tries())));
    }

    private void givenUp(Due letter, MessagingException e) {
        // its writer first: should we be cut off here, the letter is tried once more, and nothing is lost
        note(letter, e, told(letter) ? null : clock.instant().plus(RAREST));
    }

    /// @return whether its writer knows that it is given up
    private boolean told(Due letter) {
        if (!letter.renewed() || rewriting.isEmpty()) return true;
        try {
            rewriting.get().givenUp(letter.id());
            return true;
        } catch (RuntimeException e) {
            LOG.error("The writer of a letter cannot be told that it is given up", e);
            return false;
        }
    }

    private void note(Due letter, MessagingException e, @org.jspecify.annotations.Nullable Instant next) {
        db.sql("""
                update mail.letter set next_try = :next, failure = :failure,
                       body = case when confidential and :over then '' else body end
                 where id = :id
                """)
                .param("next", next)
                .param("failure", sentence(e))
                .param("over", next == null)
                .param("id", letter.id())
                .update();
    }

    /// A minute, then twice as long each time, at most three hours: fifteen tries fill a day.
    static Duration pause(int tries) {
        var doubled = Duration.ofMinutes(1L << Math.min(Math.max(tries - 1, 0), 10));
        return doubled.compareTo(RAREST) < 0 ? doubled : RAREST;
    }

    private static String sentence(MessagingException e) {
        Throwable last = e;
        while (last.getCause() != null && last.getCause() != last) last = last.getCause();
        var said = String.valueOf(last.getMessage()).replaceAll("\\s+", " ").strip();
        return said.substring(0, Math.min(said.length(), 300));
    }

    /// Letters are no archive, neither sent ones nor those that were given up.
    void clear() {
        db.sql("delete from mail.letter where sent < :then or (sent is null and next_try is null and written < :then)")
                .param("then", clock.instant().minus(KEPT))
                .update();
    }
}
