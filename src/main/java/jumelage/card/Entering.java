package jumelage.card;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jumelage.account.People;
import jumelage.account.PersonId;
import jumelage.account.Sessions;
import jumelage.school.School;
import jumelage.school.SchoolId;
import jumelage.school.Schools;
import org.springframework.stereotype.Component;

/// Lets pupils in. Whoever has no card learns nothing at this door: neither which codes are schools, nor which words
/// are cards.
@Component
class Entering {
    private static final SchoolId NOWHERE = new SchoolId(new UUID(0, 0));

    private final Cards cards;
    private final Tries tries;
    private final Devices devices;
    private final OpenDoors doors;
    private final Schools schools;
    private final Holders holders;
    private final People people;
    private final Sessions sessions;
    private final Clock clock;

    Entering(
            Cards cards,
            Tries tries,
            Devices devices,
            OpenDoors doors,
            Schools schools,
            Holders holders,
            People people,
            Sessions sessions,
            Clock clock) {
        this.cards = cards;
        this.tries = tries;
        this.devices = devices;
        this.doors = doors;
        this.schools = schools;
        this.holders = holders;
        this.people = people;
        this.sessions = sessions;
        this.clock = clock;
    }

    /// What came of it.
    sealed interface Met {}

    record In() implements Met {}

    /// Words that no list has: a slip, no guess.
    record Unknown(List<String> words) implements Met {}

    /// The code or one of the words is not there.
    record Missing() implements Met {}

    record Wrong() implements Met {}

    record Spent() implements Met {}

    Met byCard(String secret, HttpServletRequest request, HttpServletResponse response) {
        var pupil = cards.find(secret);
        if (pupil.isEmpty()) return new Wrong();
        return in(pupil.get(), request, response);
    }

    Met byWords(String code, List<String> typed, HttpServletRequest request, HttpServletResponse response) {
        if (code.isEmpty() || typed.size() != WordList.WORDS) return new Missing();
        var meant = WordList.meant(typed);
        if (meant.isEmpty()) return new Unknown(WordList.unknown(typed));
        var school = schools.findByCode(code).map(School::id).orElse(NOWHERE);
        var device = devices.known(request, school).orElse(null);
        var taken = tries.take(code, device, doors.until(school).isPresent());
        if (taken.isEmpty()) return new Spent();
        var pupil = cards.find(code, meant);
        if (pupil.isEmpty()) return new Wrong();
        tries.giveBack(taken.get());
        return in(pupil.get(), request, response);
    }

    private Met in(PersonId id, HttpServletRequest request, HttpServletResponse response) {
        var school = holders.schoolOf(id);
        var person = people.findById(id);
        if (school.isEmpty() || person.isEmpty()) return new Wrong();
        sessions.begin(person.get(), request, response);
        holders.entered(id, clock.instant());
        devices.remember(request, response, school.get(), id);
        return new In();
    }
}
