package jumelage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jumelage.Asker.Somebody;
import jumelage.room.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Asks every address of the running application outside of the rooms as everybody. A new address is one line in
/// `who-may.txt`; the rooms' are asked by `WhoMayInRoomsTest`.
@IntegrationTest
class WhoMayTest {
    private static final List<String> EVERYBODY =
            List.of("stranger", "pupil", "staff", "teacher", "officer", "operator");

    @Autowired
    Asker asker;

    @Autowired
    Furnishing furnishing;

    @Autowired
    Knocking knocking;

    @Autowired
    Addresses addresses;

    private final List<String> wrong = new ArrayList<>();

    @Test
    void everyAddressIsInTheRegister() {
        assertThat(Circle.register().stream().map(Circle::name))
                .containsExactlyInAnyOrderElementsOf(addresses.all().keySet());
    }

    @Test
    void whoeverIsNotMeantIsRefused() {
        var furnished = furnishing.scene();
        var askers = new LinkedHashMap<String, Somebody>();
        askers.put("stranger", asker.stranger());
        askers.put("pupil", furnished.scene().italianPupil());
        askers.put("staff", asker.staff("Agnès"));
        askers.put("teacher", asker.teacher("Inès"));
        askers.put("officer", asker.officer("Oriane", "central"));
        askers.put("operator", asker.operator("Omer"));
        assertThat(askers.keySet()).containsExactlyElementsOf(EVERYBODY);
        for (var circle : Circle.register())
            if (!circle.room())
                for (var one : askers.entrySet()) outside(circle, one.getKey(), one.getValue(), furnished);
        assertThat(wrong).isEmpty();
    }

    private void outside(Circle circle, String who, Somebody somebody, Furnished furnished) {
        var answer = ask(circle, somebody, furnished);
        if (!meant(circle).contains(who)) {
            if (!refused(circle, who, answer))
                wrong.add(circle.name() + " as " + who + " should be refused: " + answer);
        } else if (unheard(circle, answer)) wrong.add(circle.name() + " as " + who + ": " + answer);
    }

    private static List<String> meant(Circle circle) {
        return switch (circle.kind()) {
            case "everyone" -> EVERYBODY;
            case "signed-in" -> EVERYBODY.subList(1, 6);
            case "staff" -> EVERYBODY.subList(2, 6);
            case "pupil", "teacher", "officer", "operator" -> List.of(circle.kind());
            // a stranger's own is nobody's
            case "own", "demo", "error" -> List.of();
            default -> throw new IllegalArgumentException(circle.kind());
        };
    }

    /// A stranger is led to the door, or has his form kept; who is signed in finds nothing; one who has yet to be
    /// validated is led to the page that says so.
    private static boolean refused(Circle circle, String who, Answer answer) {
        var unvalidated = List.of("staff", "officer", "operator").contains(who);
        var waits = unvalidated
                && (circle.kind().equals("teacher") || circle.detail().equals("teacher"))
                && (answer.status() == 303 || answer.status() == 409);
        if (waits) return true;
        if (!who.equals("stranger") || List.of("demo", "error").contains(circle.kind())) return answer.status() == 404;
        if (circle.kind().equals("pupil")) return answer.status() == 303 && "/pupils".equals(answer.location());
        return circle.reads() ? answer.led() : answer.status() == 401;
    }

    @Test
    void ownThingsAreFoundByTheirOwners() {
        var furnished = furnishing.scene();
        for (var circle : Circle.register())
            if (circle.kind().equals("own")) {
                var owner = switch (circle.detail()) {
                    case "staff" -> furnished.waiting();
                    case "signed-in" -> furnished.scene().as(Role.PUPIL);
                    default -> furnished.scene().as(Role.FOUNDER);
                };
                var answer = ask(circle, owner, furnished);
                if (unheard(circle, answer)) wrong.add(circle.name() + " as the owner: " + answer);
            }
        assertThat(wrong).isEmpty();
    }

    /// Whoever is meant finds what is there. Where the line leaves a variable open, there may be nothing.
    private static boolean unheard(Circle circle, Answer answer) {
        return answer.led() || answer.status() == 401 || answer.broken() || circle.filled() && answer.status() == 404;
    }

    /// Asks in a session of its own, which the answer may end.
    private Answer ask(Circle circle, Somebody somebody, Furnished furnished) {
        var values = furnished.values(circle, furnished.school());
        if (!circle.fill().containsKey("{slug}") && !circle.pattern().contains("{page}")) values.remove("{slug}");
        return knocking.undone(() -> {
            var fresh = somebody.person() == null ? asker.stranger() : asker.signedIn(somebody.person());
            return knocking.ask(circle, fresh, furnished, Map.copyOf(values));
        });
    }
}
