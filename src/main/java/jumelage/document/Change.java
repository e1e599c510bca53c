package jumelage.document;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jumelage.document.Authorship.Span;
import org.jspecify.annotations.Nullable;

/// A block as it is in both texts or in one; its place is one of those that [Note.Became] names.
///
/// @param blocks its ids: usually one, in both texts the same
/// @param around the ids of the blocks that hold it
/// @param content its words with their marks, as they were and as they are
/// @param was the file that it showed before, where it shows another now or none
/// @param is the file that it shows now
public record Change(
        Fate fate,
        Set<String> blocks,
        Set<String> around,
        String place,
        @Nullable String lang,
        List<Run> runs,
        List<Note> notes,
        Content content,
        @Nullable Shown was,
        @Nullable Shown is)
        implements Compared {

    record Content(List<Inline> before, List<Inline> after) {
        public Content {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    public Change {
        blocks = Set.copyOf(blocks);
        around = Set.copyOf(around);
        runs = List.copyOf(runs);
        notes = List.copyOf(notes);
    }

    static Change of(Fate fate, Leaf leaf, Collection<Note> notes) {
        var runs = leaf.text().isEmpty() ? List.<Run>of() : List.of(new Run(fate, leaf.text()));
        var shown = leaf.shown();
        return new Change(
                fate,
                ids(leaf),
                around(leaf),
                leaf.place(),
                leaf.lang(),
                runs,
                List.copyOf(notes),
                new Content(
                        fate == Fate.INSERTED ? List.of() : leaf.content(),
                        fate == Fate.DELETED ? List.of() : leaf.content()),
                fate == Fate.DELETED ? shown : null,
                fate == Fate.DELETED ? null : shown);
    }

    static Set<String> ids(Leaf... leaves) {
        return Stream.of(leaves).map(Leaf::id).flatMap(Stream::ofNullable).collect(Collectors.toSet());
    }

    static Set<String> around(Leaf... leaves) {
        return Stream.of(leaves).flatMap(leaf -> leaf.holders().stream()).collect(Collectors.toSet());
    }

    /// Its words; those that it had, if it went.
    public String text() {
        return runs.stream()
                .filter(run -> fate == Fate.DELETED || run.fate() != Fate.DELETED)
                .map(Run::text)
                .collect(Collectors.joining());
    }

    /// Who wrote the words that it has now.
    List<Span> spans(Authorship authorship) {
        return fate == Fate.DELETED
                ? List.of()
                : blocks.stream()
                        .map(authorship.blocks()::get)
                        .flatMap(Stream::ofNullable)
                        .filter(spans -> spans.stream().mapToInt(Span::length).sum() == text().length())
                        .findFirst()
                        .orElse(List.of());
    }

    /// Who wrote those of them that have come in.
    public Set<UUID> authors(Authorship authorship) {
        var authors = new HashSet<UUID>();
        var known = Spans.of(spans(authorship), text().length());
        int at = 0;
        for (var run : runs) {
            if (run.fate() == Fate.INSERTED) {
                authors.addAll(known.authors(at, at + run.text().length()));
            }
            at += run.fate() == Fate.DELETED ? 0 : run.text().length();
        }
        return authors;
    }

    @Override
    public List<Change> changes() {
        return List.of(this);
    }

    @Override
    public List<Change> differing() {
        return none() ? List.of() : changes();
    }

    @Override
    public Change noting(List<Note> more) {
        var all = Stream.concat(more.stream(), notes.stream()).toList();
        return new Change(fate, blocks, around, place, lang, runs, all, content, was, is);
    }

    @Override
    public boolean none() {
        return fate == Fate.SAME && notes.isEmpty() && runs.stream().allMatch(run -> run.fate() == Fate.SAME);
    }
}
