package jumelage.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Hands the letters that are due to the mail server. A letter that fails is tried again, ever more rarely, for a day.
@Component
class PostOffice {
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration RAREST = Duration.ofHours(3);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int MOST = 15;
    private static final int A_ROUND = 100;

    private final JdbcClient db;
    private final Clock clock;
    private final Optional<MailServer> server;
    private final Optional<Session> session;

    private record Due(LetterId id, String address, String subject, String body, int tries) {}

    @Autowired
    PostOffice(JdbcClient db, Clock clock, MailRoute route) {
        this(db, clock, route.server(), route.server().map(MailServer::session));
    }

    PostOffice(JdbcClient db, Clock clock, Optional<MailServer> server, Optional<Session> session) {
        this.db = db;
        this.clock = clock;
        this.server = server;
        this.session = session;
    }

    /// One round: until nothing is due, or the server does not answer.
    void send() {
        if (server.isEmpty() || session.isEmpty()) return;
        var due = take();
        if (due.isEmpty()) return;
        try (var transport = MailServer.connect(session.get())) {
            for (var sent = 0; due.isPresent() && sent < A_ROUND; sent++) {
                hand(due.get(), transport, server.get(), session.get());
                due = take();
            }
            // one that was taken for nothing goes first in the next round
            due.ifPresent(this::putBack);
        } catch (MessagingException e) {
            due.ifPresent(letter -> failed(letter, e));
        }
    }

    /// Takes the letter that has been due for longest; no other node takes it before the lease has ended.
    private Optional<Due> take() {
        var now = clock.instant();
        return db.sql("""
                update mail.letter set tries = tries + 1, next_try = ?
                 where id = (select id from mail.letter where sent is null and next_try <= ?
                              order by next_try limit 1 for update skip locked)
                returning id, address, subject, body, tries
                """).params(now.plus(LEASE), now).query(Due.class).optional();
    }

    private void putBack(Due letter) {
        db.sql("update mail.letter set tries = tries - 1, next_try = ? where id = ?")
                .params(clock.instant(), letter.id())
                .update();
    }

    /// @throws MessagingException if the line broke, so that there is no sense in going on
    private void hand(Due letter, Transport transport, MailServer from, Session with) throws MessagingException {
        try {
            var message = new MimeMessage(with);
            message.setFrom(from.sender());
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.address(), true));
            message.setSubject(letter.subject(), "UTF-8");
            message.setText(letter.body(), "UTF-8");
            message.setSentDate(Date.from(clock.instant()));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.saveChanges();
            transport.sendMessage(message, message.getAllRecipients());
        } catch (SendFailedException | jakarta.mail.internet.AddressException e) {
            failed(letter, e);
            return;
        }
        db.sql("""
                update mail.letter set sent = ?, next_try = null, failure = null,
                       body = case when confidential then '' else body end
                 where id = ?
                """).params(clock.instant(), letter.id()).update();
    }

    private void failed(Due letter, MessagingException e) {
        var over = letter.tries() >= MOST;
        Instant next = over ? null : clock.instant().plus(pause(letter.tries()));
        db.sql("""
                update mail.letter set next_try = :next, failure = :failure,
                       body = case when confidential and :over then '' else body end
                 where id = :id
                """)
                .param("next", next)
                .param("failure", sentence(e))
                .param("over", over)
                .param("id", letter.id())
                .update();
    }

    /// A minute, then twice as long each time, at most three hours: fifteen tries fill a day.
    static Duration pause(int tries) {
        var doubled = Duration.ofMinutes(1L << Math.min(tries - 1, 10));
        return doubled.compareTo(RAREST) < 0 ? doubled : RAREST;
    }

    private static String sentence(MessagingException e) {
        Throwable last = e;
        while (last.getCause() != null && last.getCause() != last) last = last.getCause();
        var said = String.valueOf(last.getMessage()).replaceAll("\\s+", " ").strip();
        return said.substring(0, Math.min(said.length(), 300));
    }

    /// Sent letters are no archive.
    void clear() {
        db.sql("delete from mail.letter where sent < ?")
                .param(clock.instant().minus(KEPT))
                .update();
    }
}
