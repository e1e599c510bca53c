package jumelage.wiki;

import static jumelage.shell.Texts.text;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jumelage.room.Member;
import jumelage.shell.Screen;
import jumelage.shell.Texts;
import jumelage.shell.View;
import org.jspecify.annotations.Nullable;

/// What has happened to the pages of a room, by days.
///
/// @param pages those that may be asked for
/// @param older where what came before continues
public record ListChanges(
        Member member,
        List<Change> changes,
        Wanted wanted,
        List<PageLine> pages,
        @Nullable String older) implements View {

    /// The schools of the room by their patterns.
    Map<String, String> schools() {
        return member.frame().partners().stream()
                .collect(Collectors.toMap(
                        partner -> "" + partner.weave(),
                        partner -> partner.name() + Texts.comma() + partner.town(),
                        (one, _) -> one,
                        LinkedHashMap::new));
    }

    Map<String, String> kinds() {
        return Wanted.KINDS.stream()
                .collect(Collectors.toMap(
                        kind -> kind, kind -> text("wiki.changes.kind." + kind), (one, _) -> one, LinkedHashMap::new));
    }

    Map<LocalDate, List<Change>> days() {
        var zone = Screen.current().reader().zone();
        return changes.stream()
                .collect(Collectors.groupingBy(
                        change -> change.at().atZone(zone).toLocalDate(), LinkedHashMap::new, Collectors.toList()));
    }
}
