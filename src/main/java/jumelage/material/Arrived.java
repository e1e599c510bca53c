package jumelage.material;

import static jumelage.shell.Texts.comma;
import static jumelage.shell.Texts.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Files that have just come, as a notice names them.
record Arrived(List<MaterialLine> lines) {
    /// More are counted, not named.
    private static final int NAMED = 6;

    /// Those of `all` with these numbers, in the order in which they came.
    static Arrived of(List<MaterialLine> all, Collection<String> numbers) {
        return new Arrived(all.stream()
                .filter(line -> numbers.contains("" + line.number()))
                .sorted(Comparator.comparingInt(MaterialLine::number))
                .toList());
    }

    boolean none() {
        return lines.isEmpty();
    }

    String sentence() {
        var names = lines.stream().limit(NAMED).map(MaterialLine::title).collect(Collectors.joining(comma()));
        return text("material.arrived", lines.size(), names, Math.max(0, lines.size() - NAMED));
    }

    /// What was taken out of any of them.
    List<String> removed() {
        return lines.stream()
                .flatMap(line -> Arrays.stream(line.removed()))
                .distinct()
                .toList();
    }
}
