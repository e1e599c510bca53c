package jumelage.document;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What changed from one document to another, block by block in the order of the later one. It takes a bounded time,
/// however large they are; beyond that, more counts as exchanged than was.
public record Difference(List<Change> changes) {
    private static final long MOST_STEPS = 1_000_000;

    public Difference {
        changes = List.copyOf(changes);
    }

    public static Difference between(Document before, Document after) {
        return new Difference(new Walk(Leaf.of(before), Leaf.of(after)).changes());
    }

    /// What changed from some words to others.
    public static List<Run> between(String before, String after) {
        return WordRuns.between(before, after, new Effort(MOST_STEPS));
    }

    public boolean isEmpty() {
        return changes.stream().allMatch(Change::none);
    }

    public long blocksChanged() {
        return changes.stream().filter(change -> !change.none()).count();
    }

    /// The ids of the blocks that came, went, or are different in any way.
    public Set<String> blocks() {
        return changes.stream()
                .filter(change -> !change.none())
                .flatMap(change -> change.blocks().stream())
                .collect(Collectors.toSet());
    }

    /// How many characters it would take to show it whole.
    public int length() {
        return changes.stream()
                .flatMap(change -> change.runs().stream())
                .mapToInt(run -> run.text().length())
                .sum();
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
        return new DifferenceWriter(words, media, _ -> List.of()).html(changes);
    }

    /// The same with all blocks: the later text, and in it what changed.
    public String whole(Function<Note, String> words, Function<Shown, Optional<Source>> media) {
        return new DifferenceWriter(words, media, _ -> List.of()).whole(changes);
    }

    /// The same, piece by piece, so that somebody can write beside them. Where several schools have put words into one
    /// block, their patches stand before them.
    ///
    /// @param authorship of the later text
    /// @param inks of authors
    public List<Part> parts(
            Function<Note, String> words,
            Function<Shown, Optional<Source>> media,
            Authorship authorship,
            Function<UUID, Optional<Ink>> inks) {
        return new DifferenceWriter(words, media, change -> inked(change, authorship, inks)).parts(changes);
    }

    private static List<DifferenceWriter.Inked> inked(
            Change change, Authorship authorship, Function<UUID, Optional<Ink>> inks) {
        var inked = change.spans(authorship).stream()
                .map(span ->
                        new DifferenceWriter.Inked(span.length(), span.author().flatMap(inks)))
                .toList();
        return inked.stream().map(DifferenceWriter.Inked::ink).distinct().count() > 1 ? inked : List.of();
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
