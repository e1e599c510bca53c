package jumelage.writing;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jumelage.shell.Screen;
import org.jspecify.annotations.Nullable;

/// What stands beside a text in the colours of its schools.
///
/// @param by all of it
/// @param passages nothing for those who are told no more than `by`
public record Legend(List<By> by, List<Passage> passages) {
    public Legend {
        by = List.copyOf(by);
        passages = List.copyOf(passages);
    }

    /// A school whose words there are.
    ///
    /// @param school none for those who are of none
    /// @param people by their names, as far as the reader is told
    public record By(@Nullable Weaver school, List<String> people) {
        public By {
            people = List.copyOf(people);
        }
    }

    /// A block, and whose words stand in it.
    ///
    /// @param anchor where it stands in the page
    /// @param beginning its first words
    public record Passage(String anchor, String beginning, List<By> by) {
        public Passage {
            by = List.copyOf(by);
        }
    }

    /// In the order in which schools have their patterns, whoever is of none last.
    static List<By> by(
            List<Colours.Writer> writers, Function<Colours.Writer, Optional<Weaver>> schools, boolean names) {
        var byName = Collator.getInstance(Screen.current().reader().locale());
        var people = new LinkedHashMap<Optional<Weaver>, List<String>>();
        for (var writer : writers) {
            var named = people.computeIfAbsent(schools.apply(writer), _ -> new ArrayList<>());
            if (names) named.add(writer.name());
        }
        return people.entrySet().stream()
                .map(entry -> new By(
                        entry.getKey().orElse(null),
                        entry.getValue().stream().sorted(byName).toList()))
                .filter(by -> by.school() != null || !by.people().isEmpty())
                .sorted(Comparator.comparing(
                        By::school,
                        Comparator.nullsLast(
                                Comparator.comparingInt(Weaver::weave).thenComparing(Weaver::name))))
                .toList();
    }
}
