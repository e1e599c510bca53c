package jumelage.mail;

import java.util.Optional;
import jumelage.shell.Installation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Which way letters leave, if any.
@Component
class MailRoute {
    private final Optional<MailServer> server;

    MailRoute(@Value("${JUMELAGE_SMTP_URL:}") String setting, Installation installation) {
        server = setting.isBlank()
                ? Optional.empty()
                : Optional.of(MailServer.of(setting, installation.publicUrl().getHost()));
    }

    Optional<MailServer> server() {
        return server;
    }
}
