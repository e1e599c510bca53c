package jumelage.passkey;

import jumelage.account.AccountLetters;
import jumelage.account.Guesses;
import jumelage.account.People;
import jumelage.account.Person;
import org.springframework.stereotype.Component;

/// Tells people by mail what became of their passkeys: whoever has not done it himself should know. No name that
/// somebody typed is in it.
@Component
class PasskeyLetters {
    private static final int COPIED_AN_HOUR = 5;

    private final People people;
    private final Guesses guesses;
    private final AccountLetters letters;

    PasskeyLetters(People people, Guesses guesses, AccountLetters letters) {
        this.people = people;
        this.guesses = guesses;
        this.letters = letters;
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

    /// Whoever holds the copy shall not fill a letter box.
    void copied(Person person) {
        if (guesses.take("letters on copies to " + person.id(), COPIED_AN_HOUR))
            write(person, "passkey.letter.copied", "/me/passkeys");
    }

    private void write(Person person, String key, String path) {
        people.addressOf(person.id()).ifPresent(address -> letters.write(person.reader(), address, key, path, false));
    }
}
