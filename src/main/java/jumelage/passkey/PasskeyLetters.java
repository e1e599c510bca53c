package jumelage.passkey;

import static jumelage.shell.Texts.text;

import jumelage.account.People;
import jumelage.account.Person;
import jumelage.mail.Letter;
import jumelage.mail.Outbox;
import jumelage.shell.Installation;
import jumelage.shell.Screen;
import org.springframework.stereotype.Component;

/// Tells people by mail what became of their passkeys: whoever has not done it himself should know. No name that
/// somebody typed is in it.
@Component
class PasskeyLetters {
    private final People people;
    private final Outbox outbox;
    private final Installation installation;

    PasskeyLetters(People people, Outbox outbox, Installation installation) {
        this.people = people;
        this.outbox = outbox;
        this.installation = installation;
    }

    void added(Person person) {
        write(person, "passkey.letter.added", "/me/passkeys");
    }

    void removed(Person person) {
        write(person, "passkey.letter.removed", "/forgotten");
    }

    void allRemoved(Person person) {
        write(person, "passkey.letter.all-removed", "/forgotten");
    }

    void copied(Person person) {
        write(person, "passkey.letter.copied", "/me/passkeys");
    }

    private void write(Person person, String key, String path) {
        people.addressOf(person.id())
                .ifPresent(address -> outbox.post(Screen.readBy(
                        person.reader(),
                        () -> new Letter(
                                address, text(key + ".subject"), text(key, installation.address(path)), false))));
    }
}
