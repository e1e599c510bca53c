package jumelage.account;

import static jumelage.shell.Texts.text;

import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Staff show who they are. Guesses are counted for an address from one place, for the address from everywhere, and
/// for the place, whether or not anybody has that address.
@Component
public class Entrance {
    private static final int FROM_HERE = 10;
    private static final int FROM_ANYWHERE = 50;
    private static final int AT_ALL = 300;

    private final People people;
    private final Passwords passwords;
    private final Guesses guesses;

    Entrance(People people, Passwords passwords, Guesses guesses) {
        this.people = people;
        this.passwords = passwords;
        this.guesses = guesses;
    }

    /// What became of somebody's try to enter.
    public sealed interface Attempt {
        record Known(Person person) implements Attempt {}

        record Refused(int status, String sentence) implements Attempt {}
    }

    /// @param place the network address that the try comes from
    Attempt attempt(String address, String password, String place) {
        var target = target(address);
        var here = target + " " + place;
        var source = source(place);
        if (!guesses.take(here, FROM_HERE) || !guesses.take(target, FROM_ANYWHERE) || !guesses.take(source, AT_ALL))
            return new Attempt.Refused(429, text("account.sign-in.wait", guesses.minutesLeft()));
        var person = people.findByAddress(address);
        var kept = person.flatMap(known -> people.passwordOf(known.id())).orElse(null);
        if (!passwords.fit(password, kept) || person.isEmpty())
            return new Attempt.Refused(
                    422, text("account.sign-in.wrong", Math.max(0, FROM_HERE - guesses.times(here))));
        guesses.giveBack(source);
        guesses.forget(target);
        return new Attempt.Known(person.get());
    }

    /// @param attempt another way than by a password
    Attempt attempt(Supplier<Attempt> attempt, String place) {
        var source = source(place);
        if (!guesses.take(source, AT_ALL))
            return new Attempt.Refused(429, text("account.sign-in.wait", guesses.minutesLeft()));
        var became = attempt.get();
        if (became instanceof Attempt.Known) guesses.giveBack(source);
        return became;
    }

    /// Whoever can read the mails of `address` may try anew.
    void reopen(String address) {
        guesses.forget(target(address));
    }

    private static String source(String place) {
        return "sign-in from " + place;
    }

    private static String target(String address) {
        return "sign-in " + address.toLowerCase(Locale.ROOT);
    }
}
