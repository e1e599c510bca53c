package jumelage.document;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What changed from one document to another, block by block in the order of the later one. It takes a bounded time,
/// however large they are; beyond that, more counts as exchanged than was.
public record Difference(List<Change> changes) {

    public Difference {
        changes = List.copyOf(changes);
    }

    public static Difference between(Document before, Document after) {
        return new Difference(new Walk(Leaf.of(before), Leaf.of(after)).changes());
    }

    public boolean isEmpty() {
        return changes.stream().allMatch(Change::none);
    }

    public long blocksChanged() {
        return changes.stream().filter(change -> !change.none()).count();
    }

    public int wordsInserted() {
        return words(Fate.INSERTED);
    }

    public int wordsDeleted() {
        return words(Fate.DELETED);
    }

    /// The changed blocks and their neighbours, with `ins` and `del`; notes in the words that the caller has for them,
    /// files as far as its reader sees them.
    public String html(Function<Note, String> words, Function<Shown, Optional<Source>> media) {
        return new DifferenceWriter(words, media).html(changes);
    }

    /// The files of the changed blocks, of before and of now.
    public Set<Shown> shown() {
        return changes.stream()
                .flatMap(change -> Stream.of(change.was(), change.is()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private int words(Fate fate) {
        return changes.stream()
                .flatMap(change -> change.runs().stream())
                .filter(run -> run.fate() == fate)
                .mapToInt(run -> Words.count(run.text()))
                .sum();
    }
}
