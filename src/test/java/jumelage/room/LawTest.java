package jumelage.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jumelage.TheLaw;
import jumelage.account.Person;
import jumelage.account.PersonId;
import org.junit.jupiter.api.Test;

class LawTest {

    @Test
    void everyCellIsAsTheTestsKnowIt() {
        assertThat(Arrays.stream(Act.values()).map(Enum::name))
                .containsExactlyInAnyOrderElementsOf(TheLaw.rows().keySet());
        assertThat(Arrays.stream(Role.values()).map(Enum::name)).containsExactlyElementsOf(TheLaw.ROLES);
        for (var act : Act.values())
            for (var role : Role.values())
                assertThat(word(Law.of(act, role)))
                        .as(act + " " + role)
                        .isEqualTo(TheLaw.cell(act.name(), role.name()));
    }

    @Test
    void theBookSaysTheSame() throws IOException {
        var book = Files.readAllLines(Path.of("docs/who-may.md")).stream()
                .filter(line -> line.matches("\\|.*`[A-Z_]+`.*"))
                .map(line -> Arrays.stream(line.split("\\|"))
                        .skip(1)
                        .map(String::strip)
                        .toList())
                .toList();
        assertThat(book).hasSize(TheLaw.rows().size());
        for (var row : book) {
            var act = row.getFirst().replaceAll(".*`([A-Z_]+)`.*", "$1");
            assertThat(row.subList(1, row.size()).stream().map(LawTest::word))
                    .as(act)
                    .containsExactlyElementsOf(TheLaw.rows().get(act));
        }
    }

    @Test
    void aMemberMayWhatTheLawSaysAndWhatTheRoomHasSet() {
        for (var act : Act.values())
            for (var role : Role.values()) {
                var cell = TheLaw.cell(act.name(), role.name());
                var usually = !List.of("no", "set-").contains(cell);
                assertThat(member(role, null, Map.of()).may(act))
                        .as(act + " " + role)
                        .isEqualTo(usually);
                assertThat(member(role, null, Map.of(act, true)).may(act))
                        .as("allowed: " + act + " " + role)
                        .isEqualTo(!cell.equals("no"));
                assertThat(member(role, null, Map.of(act, false)).may(act))
                        .as("refused: " + act + " " + role)
                        .isEqualTo(List.of("yes", "own", "part").contains(cell));
            }
    }

    @Test
    void aClosedRoomIsOnlyReadAndWithdrawn() {
        for (var act : Act.values())
            for (var role : Role.values()) {
                var open = member(role, null, Map.of()).may(act);
                assertThat(member(role, Instant.EPOCH, Map.of()).may(act))
                        .as(act + " " + role)
                        .isEqualTo(open && TheLaw.IN_CLOSED_ROOMS.contains(act.name()));
            }
    }

    private static Member member(Role role, Instant closed, Map<Act, Boolean> settings) {
        var now = Instant.EPOCH;
        var room = new Room(new RoomId(new UUID(0, 1)), Room.Kind.TWINSPACE, "r", "R", now, closed, 0);
        var person =
                new Person(new PersonId(new UUID(0, 2)), Person.Kind.STAFF, "Anna", "en", "Europe/Paris", now, null, 0);
        return new Member(room, person, role, null, settings);
    }

    private static String word(Leave leave) {
        return switch (leave) {
            case YES -> "yes";
            case OWN -> "own";
            case PART -> "part";
            case SET_YES -> "set+";
            case SET_NO -> "set-";
            case NO -> "no";
        };
    }

    private static String word(String inTheBook) {
        return switch (inTheBook) {
            case "✔" -> "yes";
            case "–" -> "no";
            case "set (✔)" -> "set+";
            case "set (–)" -> "set-";
            default -> inTheBook.startsWith("own") ? "own" : inTheBook;
        };
    }
}
