package jumelage.card;

import java.util.List;
import java.util.Optional;
import jumelage.account.Guesses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Wrong words are counted, so that a class behind one address comes in and a stranger does not.
@Component
class Tries {
    static final int AT_A_SCHOOL = 30;
    static final int AT_THE_HOUSE = 3_000;
    static final int ON_A_KNOWN_DEVICE = 20;
    static final int THROUGH_AN_OPEN_DOOR = 300;

    private final Guesses guesses;

    Tries(Guesses guesses) {
        this.guesses = guesses;
    }

    /// A try that was taken; right words give it back.
    record Taken(List<String> from) {}

    /// @param code what was typed as the code of a school, whether there is one or not
    /// @param device a known device, which has tries of its own
    /// @param open whether a teacher of the school has opened the door
    Optional<Taken> take(String code, @Nullable String device, boolean open) {
        var taken = device == null ? unknown(code) : one("pupil.device:" + device, ON_A_KNOWN_DEVICE);
        return taken.isPresent() || !open ? taken : one("pupil.open:" + code, THROUGH_AN_OPEN_DOOR);
    }

    void giveBack(Taken taken) {
        taken.from().forEach(guesses::giveBack);
    }

    /// The house comes first: codes that somebody invents are rows too.
    private Optional<Taken> unknown(String code) {
        var house = "pupil.house";
        var school = "pupil.school:" + code;
        if (!guesses.take(house, AT_THE_HOUSE)) return Optional.empty();
        if (guesses.take(school, AT_A_SCHOOL)) return Optional.of(new Taken(List.of(house, school)));
        guesses.giveBack(house);
        return Optional.empty();
    }

    private Optional<Taken> one(String what, int most) {
        return guesses.take(what, most) ? Optional.of(new Taken(List.of(what))) : Optional.empty();
    }
}
