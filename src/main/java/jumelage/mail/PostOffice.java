package jumelage.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import jumelage.mail.Postbag.Due;
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
    /// How long the line may take to open, and then each letter, whatever drips; twice it is within the lease.
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration RAREST = Duration.ofHours(3);
    private static final int MOST = 15;
    private static final int A_LINE = 100;
    private static final int A_ROUND = 100;

    private final Postbag bag;
    private final Clock clock;
    private final Optional<MailServer> server;
    private final Optional<Session> session;
    private final Refusals refusals;
    private final Optional<Rewriting> rewriting;
    private final Duration longest;

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
        bag = new Postbag(db, clock);
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
        var due = bag.take();
        if (due.isEmpty()) return false;
        try (var transport = Patience.within(longest, () -> MailServer.connect(session.get()))) {
            for (var sent = 0; due.isPresent() && sent < A_LINE; sent++) {
                hand(due.get(), transport, server.get(), session.get());
                due = bag.take();
            }
            // one that was taken for nothing goes first on the next line
            due.ifPresent(letter -> bag.putBack(letter, clock.instant()));
            return due.isPresent();
        } catch (MessagingException e) {
            due.ifPresent(letter -> failed(letter, e));
            return false;
        }
    }

    /// @throws MessagingException if the line broke, so that there is no sense in going on
    private void hand(Due due, Transport transport, MailServer from, Session with) throws MessagingException {
        switch (present(due)) {
            case Rewritten.Now(var letter, var language) ->
                deliver(due.renewed() ? bag.renew(due, letter, language) : due, transport, from, with);
            case Rewritten.Later(var until) -> bag.putBack(due, until);
            case Rewritten.Never() -> bag.drop(due);
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
        bag.sent(due);
    }

    private void failed(Due letter, MessagingException e) {
        if (letter.tries() >= MOST) givenUp(letter, e);
        else bag.note(letter, sentence(e), clock.instant().plus(pause(letter.tries())));
    }

    private void givenUp(Due letter, MessagingException e) {
        // its writer first: should we be cut off here, the letter is tried once more, and nothing is lost
        bag.note(letter, sentence(e), told(letter) ? null : clock.instant().plus(RAREST));
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

    void clear() {
        bag.clear();
    }
}
