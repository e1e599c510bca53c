package jumelage.document;

import java.util.List;
import java.util.function.Function;

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

    /// The changed blocks and their neighbours, with `ins` and `del`; notes in the words that the caller has for them.
    public String html(Function<Note, String> words) {
        return new DifferenceWriter(words).html(changes);
    }

    private int words(Fate fate) {
        return changes.stream()
                .flatMap(change -> change.runs().stream())
                .filter(run -> run.fate() == fate)
                .mapToInt(run -> Words.count(run.text()))
                .sum();
    }
}
