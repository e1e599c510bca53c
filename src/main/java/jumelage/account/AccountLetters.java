package jumelage.account;

import static jumelage.shell.Texts.text;

import java.util.Locale;
import jumelage.mail.Letter;
import jumelage.mail.Outbox;
import jumelage.shell.Installation;
import jumelage.shell.Reader;
import jumelage.shell.Screen;
import org.springframework.stereotype.Component;

/// What is written to people about their account. Nothing that a stranger typed is put into a letter, and strangers can
/// cause no more than a few an hour.
@Component
public class AccountLetters {
    private static final int AN_HOUR = 5;

    private final Outbox outbox;
    private final Guesses guesses;
    private final Installation installation;

    AccountLetters(Outbox outbox, Guesses guesses, Installation installation) {
        this.outbox = outbox;
        this.guesses = guesses;
        this.installation = installation;
    }

    void confirm(Reader reader, String address, String secret) {
        if (few(address)) write(reader, address, "account.letter.confirm", "/sign-up/" + secret, true);
    }

    void alreadyHere(Reader reader, String address) {
        if (few(address)) write(reader, address, "account.letter.already", "/forgotten", false);
    }

    void newPassword(Reader reader, String address, String secret) {
        if (few(address)) write(reader, address, "account.letter.new-password", "/new-password/" + secret, true);
    }

    /// Whoever has not done it himself should know.
    void passwordChanged(Reader reader, String address) {
        write(reader, address, "account.letter.changed", "/forgotten", false);
    }

    void appointed(Reader reader, String address, String office) {
        outbox.post(Screen.readBy(
                reader,
                () -> new Letter(
                        address,
                        text("account.letter.appointed.subject", OfficeChoice.name(office)),
                        text("account.letter.appointed", installation.address("/desk"), OfficeChoice.name(office)),
                        false)));
    }

    private boolean few(String address) {
        return guesses.take("letters to " + address.toLowerCase(Locale.ROOT), AN_HOUR);
    }

    /// @param key of what is written, which names the place of an address; its subject is `key` and `.subject`
    /// @param path of the page that the letter leads to
    public void write(Reader reader, String address, String key, String path, boolean confidential) {
        outbox.post(Screen.readBy(
                reader,
                () -> new Letter(
                        address, text(key + ".subject"), text(key, installation.address(path)), confidential)));
    }
}
