package jumelage.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.Date;
import jumelage.shell.Templates;

/// A letter as it goes over the line: plain text, and the same in HTML.
final class Envelope {
    private Envelope() {}

    static MimeMessage of(Letter letter, String language, LetterId id, MailServer from, Session with, Instant now)
            throws MessagingException {
        var message = new Named(with, "<" + id + "@" + host(from) + ">");
        message.setFrom(from.sender());
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.address(), true));
        message.setSubject(letter.subject().replaceAll("\\s+", " ").strip(), "UTF-8");
        message.setContent(both(letter, language));
        message.setSentDate(Date.from(now));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", language);
        if (!letter.stop().isEmpty()) {
            message.setHeader("List-Unsubscribe", "<" + letter.stop() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.saveChanges();
        return message;
    }

    private static MimeMultipart both(Letter letter, String language) throws MessagingException {
        var plain = new MimeBodyPart();
        plain.setText(letter.body(), "UTF-8");
        var html = new MimeBodyPart();
        html.setText(Templates.print(Letterhead.of(language, letter.subject(), letter.body())), "UTF-8", "html");
        return new MimeMultipart("alternative", plain, html);
    }

    private static String host(MailServer from) {
        return from.from().substring(from.from().lastIndexOf('@') + 1);
    }

    /// The same letter has the same name whenever it is tried, so that a receiver who gets it twice can tell.
    private static final class Named extends MimeMessage {
        private final String name;

        Named(Session session, String name) {
            super(session);
            this.name = name;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", name);
        }
    }
}
