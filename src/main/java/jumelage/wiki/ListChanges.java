package jumelage.wiki;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jumelage.room.Member;
import jumelage.shell.Screen;
import jumelage.shell.View;
import org.jspecify.annotations.Nullable;

/// What has happened to the pages of a room, by days.
///
/// @param older where what came before continues
public record ListChanges(
        Member member, List<Change> changes, @Nullable Instant older) implements View {

    Map<LocalDate, List<Change>> days() {
        var zone = Screen.current().reader().zone();
        return changes.stream()
                .collect(Collectors.groupingBy(
                        change -> change.at().atZone(zone).toLocalDate(), LinkedHashMap::new, Collectors.toList()));
    }
}
