package jumelage.account;

import static jumelage.shell.Texts.text;

import java.util.Optional;
import org.springframework.stereotype.Component;

/// Asks whoever is signed in for the password once more, before something that a stranger at the same screen must not
/// do. Wrong ones are counted, wherever they are asked for.
@Component
public class PasswordCheck {
    private static final int AN_HOUR = 10;

    private final Recovery recovery;
    private final Guesses guesses;

    PasswordCheck(Recovery recovery, Guesses guesses) {
        this.recovery = recovery;
        this.guesses = guesses;
    }

    /// @return the sentence that says what is wrong with `typed`; nothing if it is the password of `person`
    public Optional<String> wrong(Person person, String typed) {
        var tries = "password of " + person.id();
        if (!guesses.take(tries, AN_HOUR)) return Optional.of(text("account.sign-in.wait", guesses.minutesLeft()));
        if (!recovery.knows(person, typed)) return Optional.of(text("account.me.password.wrong"));
        guesses.giveBack(tries);
        return Optional.empty();
    }
}
