package jumelage.mail;

import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import jumelage.store.Database.Refused;
import org.jspecify.annotations.Nullable;

/// The server that letters are handed to.
///
/// @param user empty where the server asks for none
public record MailServer(boolean encrypted, String host, int port, String user, String password, String from) {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /// @param setting `smtp(s)://user:password@host:port`, with `?from=address` where the sender is not the user
    /// @param home the host of this installation, whose name the sender has where none is given
    /// @throws Refused if `setting` is no such address
    public static MailServer of(String setting, String home) {
        URI address;
        try {
            address = URI.create(setting.strip());
        } catch (IllegalArgumentException _) {
            throw unreadable();
        }
        var encrypted = "smtps".equals(address.getScheme());
        if (address.getHost() == null || !(encrypted || "smtp".equals(address.getScheme()))) throw unreadable();
        var port = address.getPort() > 0 ? address.getPort() : encrypted ? 465 : 587;
        var who = address.getRawUserInfo() == null
                ? new String[] {""}
                : address.getRawUserInfo().split(":", 2);
        var user = decoded(who[0]);
        var query = address.getRawQuery();
        var from = query != null && query.startsWith("from=")
                ? decoded(query.substring("from=".length()))
                : user.contains("@") ? user : "jumelage@" + home;
        return new MailServer(encrypted, address.getHost(), port, user, who.length < 2 ? "" : decoded(who[1]), from);
    }

    private static Refused unreadable() {
        return new Refused(
                "JUMELAGE_SMTP_URL must look like smtp://user:password@host:587 or smtps://user:password@host:465.");
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    Session session() {
        return session(PATIENCE);
    }

    /// @param patience how long a server may be silent
    Session session(Duration patience) {
        var protocol = encrypted ? "smtps" : "smtp";
        var properties = new Properties();
        properties.put("mail.transport.protocol", protocol);
        properties.put("mail." + protocol + ".host", host);
        properties.put("mail." + protocol + ".port", String.valueOf(port));
        properties.put("mail." + protocol + ".auth", String.valueOf(!user.isEmpty()));
        properties.put("mail." + protocol + ".ssl.checkserveridentity", "true");
        properties.put("mail." + protocol + ".allowutf8", "true");
        for (var wait : new String[] {"connectiontimeout", "timeout", "writetimeout"})
            properties.put("mail." + protocol + "." + wait, String.valueOf(patience.toMillis()));
        if (!encrypted) {
            properties.put("mail.smtp.starttls.enable", "true");
            // a password leaves the house in the clear for no other machine than this one
            properties.put("mail.smtp.starttls.required", String.valueOf(!user.isEmpty() && !local()));
        }
        return Session.getInstance(properties, authenticator());
    }

    private @Nullable Authenticator authenticator() {
        if (user.isEmpty()) return null;
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(user, password);
            }
        };
    }

    private boolean local() {
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    }

    /// @throws MessagingException if it does not answer, or knows us not
    static Transport connect(Session session) throws MessagingException {
        var transport = session.getTransport();
        transport.connect();
        return transport;
    }

    InternetAddress sender() throws MessagingException {
        return new InternetAddress(from);
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
