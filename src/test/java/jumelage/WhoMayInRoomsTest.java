package jumelage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jumelage.Asker.Somebody;
import jumelage.room.Role;
import jumelage.room.RoomSettings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Asks every address of a room in every role, for things of each audience and of each school, of this room and of
/// another. Families have no sessions yet: whoever is no member is asked in their place.
@IntegrationTest
class WhoMayInRoomsTest {
    private static final List<String> ROLES = TheLaw.ROLES.subList(0, TheLaw.ROLES.indexOf("FAMILY"));
    private static final List<String> AUDIENCES = List.of("TEACHERS", "MEMBERS", "FAMILIES", "PUBLIC");
    private static final List<String> PASSING = List.of("EXPERT", "OBSERVER");

    @Autowired
    Asker asker;

    @Autowired
    Furnishing furnishing;

    @Autowired
    Knocking knocking;

    @Autowired
    RoomSettings settings;

    private final List<Circle> rooms =
            Circle.register().stream().filter(Circle::room).toList();
    private final List<String> wrong = new ArrayList<>();

    @Test
    void everyoneMayWhatTheLawSays() {
        var furnished = furnishing.scene();
        for (var circle : rooms) for (var role : ROLES) inside(circle, role, furnished, false);
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyoneMayWhatTheRoomsTeachersHaveSet() {
        var furnished = furnishing.scene();
        var scene = furnished.scene();
        for (var setting : settings.of(scene.id()))
            settings.set(
                    scene.id(),
                    setting.act(),
                    setting.role(),
                    !setting.usual(),
                    scene.second().id());
        for (var circle : rooms)
            for (var role : ROLES)
                if (circle.cells(role).stream().anyMatch(cell -> cell.startsWith("set")))
                    inside(circle, role, furnished, true);
        assertThat(wrong).isEmpty();
    }

    /// Asks with each thing that the line names: one's own and another's, a page of each audience.
    private void inside(Circle circle, String role, Furnished furnished, boolean flipped) {
        var cells =
                circle.cells(role).stream().map(cell -> settled(cell, flipped)).toList();
        if (ofPages(circle)) pages(circle, role, cells, furnished);
        else if (Furnished.ofASchool(circle)) schools(circle, role, cells, furnished);
        else {
            var values = furnished.values(circle, furnished.school(role));
            check(circle, role, as(role, furnished), furnished, values, some(cells));
        }
    }

    private void pages(Circle circle, String role, List<String> cells, Furnished furnished) {
        for (var audience : AUDIENCES) {
            var passing = cells.contains("part") || PASSING.contains(role);
            // what an expert sees of a public page outside of his part is the public's, and asked there
            if (passing && !List.of("TEACHERS", "MEMBERS").contains(audience)) continue;
            var sees = audience.equals("TEACHERS") ? "SEE_TEACHERS" : "SEE_MEMBERS";
            var may = cells.contains("yes") && !List.of("no", "part").contains(TheLaw.cell(sees, role));
            page(circle, role + ", page for " + audience, as(role, furnished), furnished, audience, may);
        }
        if (PASSING.contains(role))
            page(circle, role + ", own part", as(role, furnished), furnished, "PART", some(cells));
    }

    private void page(Circle circle, String who, Somebody somebody, Furnished furnished, String audience, boolean may) {
        var values = furnished.values(circle, furnished.school());
        put(values, furnished, audience);
        if (circle.fill().containsKey("{comment}")) furnished.beside(values);
        check(circle, who, somebody, furnished, values, may);
    }

    /// By their number or by their id.
    private static boolean ofPages(Circle circle) {
        return circle.fill().containsValue("page") || circle.fill().containsValue("document");
    }

    private static void put(Map<String, String> values, Furnished furnished, String audience) {
        values.put("{page}", "" + furnished.scene().pages().get(audience));
        values.put("{document}", "" + furnished.scene().documents().get(audience));
    }

    private void schools(Circle circle, String role, List<String> cells, Furnished furnished) {
        var somebody = as(role, furnished);
        var scene = furnished.scene();
        var own = furnished.school(role);
        var other = own.equals(scene.italian()) ? scene.french() : scene.italian();
        if (!PASSING.contains(role))
            check(circle, role + ", own school's", somebody, furnished, furnished.values(circle, own), some(cells));
        var others = furnished.values(circle, other);
        check(circle, role + ", another school's", somebody, furnished, others, cells.contains("yes"));
    }

    private static boolean some(List<String> cells) {
        return cells.stream().anyMatch(cell -> !cell.equals("no"));
    }

    private static String settled(String cell, boolean flipped) {
        return switch (cell) {
            case "set+" -> flipped ? "no" : "yes";
            case "set-" -> flipped ? "yes" : "no";
            default -> cell;
        };
    }

    @Test
    void whoeverIsNoMemberFindsNoRoom() {
        var furnished = furnishing.scene();
        var outsiders = new LinkedHashMap<String, Somebody>();
        outsiders.put("a pupil of no room", asker.pupil("Noé"));
        outsiders.put("staff of no school", asker.staff("Agnès"));
        outsiders.put("one who waits for validation", furnished.waiting());
        outsiders.put("a teacher of another school", asker.teacher("Inès"));
        outsiders.put("an officer", asker.officer("Oriane", "central"));
        outsiders.put("the operator", asker.operator("Omer"));
        for (var circle : rooms)
            outsiders.forEach((who, somebody) -> {
                var values = furnished.values(circle, furnished.school());
                if (ofPages(circle))
                    for (var audience : AUDIENCES) page(circle, who, somebody, furnished, audience, false);
                else check(circle, who, somebody, furnished, values, false);
            });
        assertThat(wrong).isEmpty();
    }

    @Test
    void aForeignRoomDoesNotExistAndItsThingsAreNowhereElse() {
        var home = furnishing.scene();
        var foreign = furnishing.scene();
        for (var circle : rooms) {
            for (var role : ROLES)
                for (var audience : ofPages(circle) ? AUDIENCES : List.of("MEMBERS")) {
                    var values = foreign.values(circle, foreign.school());
                    if (ofPages(circle)) put(values, foreign, audience);
                    check(circle, role + " of another room", as(role, home), foreign, values, false);
                }
            var values = foreign.values(circle, foreign.school());
            if (values.size() > 1) {
                values.computeIfPresent(
                        "{page}", (key, page) -> "" + foreign.scene().pages().get("ELSEWHERE"));
                // materials and updates are counted alike in both rooms: one that this room does not have
                if (circle.pattern().matches(".*/(materials|updates)/\\{number}.*")) values.put("{number}", "9");
                check(circle, "FOUNDER, with a thing of another room", as("FOUNDER", home), home, values, false);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whoeverIsSignedOutIsLedToSignInWhetherItExistsOrNot() {
        var furnished = furnishing.scene();
        for (var circle : rooms)
            for (var slug : List.of(furnished.scene().room().slug(), "there-is-none")) {
                var values = furnished.values(circle, furnished.school());
                values.put("{slug}", slug);
                var answer = knocking.ask(circle, asker.stranger(), furnished, values);
                if (circle.reads() ? !answer.led() : answer.status() != 401)
                    wrong.add(circle.name() + " signed out: " + answer);
            }
        assertThat(wrong).isEmpty();
    }

    private static Somebody as(String role, Furnished furnished) {
        return furnished.scene().as(Role.valueOf(role));
    }

    private void check(
            Circle circle,
            String who,
            Somebody somebody,
            Furnished furnished,
            Map<String, String> values,
            boolean may) {
        var all = new HashMap<>(values);
        all.put("{slug}", furnished.scene().room().slug());
        var answer = knocking.ask(circle, somebody, furnished, all);
        if (may) {
            if (List.of(400, 401, 403, 404).contains(answer.status()) || answer.broken() || answer.led())
                wrong.add(circle.name() + " as " + who + " should be allowed: " + answer);
        } else if (answer.status() != 404 && !shownAgain(circle, answer))
            wrong.add(circle.name() + " as " + who + " should be refused: " + answer);
    }

    /// Where a room's setting refuses what was typed, it is shown again.
    private static boolean shownAgain(Circle circle, Answer answer) {
        return answer.status() == 409
                && circle.acts().stream().anyMatch(act -> TheLaw.rows().get(act).contains("set+"));
    }
}
