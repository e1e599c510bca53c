package jumelage.document;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What changed from one document to another, block by block in the order of the later one, a table being one. It
/// takes a bounded time, however large they are; beyond that, more counts as exchanged than was.
public final class Difference {
    private static final long MOST_STEPS = 20_000_000;
    private static final long MOST_STEPS_OF_WORDS = 1_000_000;

    private final List<Compared> compared;

    private Difference(List<Compared> compared) {
        this.compared = compared;
    }

    public static Difference between(Document before, Document after) {
        var effort = new Effort(MOST_STEPS);
        return new Difference(new Walk(Leaf.withTables(before), Leaf.withTables(after), effort).compared());
    }

    /// What changed from some words to others.
    public static List<Run> between(String before, String after) {
        return WordRuns.between(before, after, new Effort(MOST_STEPS_OF_WORDS));
    }

    /// Of all blocks that hold no other, those that are as they were among them.
    public List<Change> changes() {
        return compared.stream().flatMap(one -> one.changes().stream()).toList();
    }

    public boolean isEmpty() {
        return compared.stream().allMatch(Compared::none);
    }

    /// In how many places it is different, a table being one.
    public long places() {
        return compared.stream().filter(one -> !one.none()).count();
    }

    /// The ids of the blocks that came, went, or are different in any way.
    public Set<String> blocks() {
        return compared.stream()
                .flatMap(one -> one.differing().stream())
                .flatMap(change -> change.blocks().stream())
                .collect(Collectors.toSet());
    }

    /// How many characters it would take to show it whole.
    public int length() {
        return changes().stream()
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
        return new DifferenceWriter(words, media, _ -> List.of()).html(compared);
    }

    /// The same with all blocks: the later text, and in it what changed.
    public String whole(Function<Note, String> words, Function<Shown, Optional<Source>> media) {
        return new DifferenceWriter(words, media, _ -> List.of()).whole(compared);
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
        return new DifferenceWriter(words, media, change -> inked(change, authorship, inks)).parts(compared);
    }

    private static List<Stretch<Optional<Ink>>> inked(
            Change change, Authorship authorship, Function<UUID, Optional<Ink>> inks) {
        var inked = change.spans(authorship).stream()
                .map(span -> new Stretch<>(span.length(), span.author().flatMap(inks)))
                .toList();
        return inked.stream().map(Stretch::its).distinct().count() > 1 ? inked : List.of();
    }

    /// The files of the changed blocks, of before and of now.
    public Set<Shown> shown() {
        return changes().stream()
                .flatMap(change -> Stream.of(change.was(), change.is()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private int words(Fate fate) {
        return changes().stream()
                .flatMap(change -> change.runs().stream())
                .filter(run -> run.fate() == fate)
                .mapToInt(run -> Words.count(run.text()))
                .sum();
    }
}
