package jumelage.twinspace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jumelage.room.Member;
import jumelage.shell.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whom a member may ask into the room; where they are many, found by words.
///
/// @param found the first of them
public record Colleagues(List<Colleague> found, String sought) {
    /// As many as one looks through without searching.
    private static final int FEW = 20;

    private static final int MOST = 100;

    static final Colleagues NOBODY = new Colleagues(List.of(), "");

    static Colleagues of(JdbcClient db, Member member, String sought) {
        return new Colleagues(Colleague.notYetIn(db, member, sought, MOST + 1), sought.strip());
    }

    public boolean many() {
        return !sought.isEmpty() || found.size() > FEW;
    }

    /// Whether there are more than are shown.
    public boolean more() {
        return found.size() > MOST;
    }

    public int shown() {
        return Math.min(found.size(), MOST);
    }

    /// By the names of their schools.
    public Map<String, List<Colleague>> bySchool() {
        return found.stream()
                .limit(MOST)
                .collect(Collectors.groupingBy(
                        one -> one.schoolName() + Texts.comma() + one.town(), LinkedHashMap::new, Collectors.toList()));
    }
}
