package jumelage.history;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jumelage.publication.Proposal;
import jumelage.room.Member;
import jumelage.shell.Screen;
import jumelage.shell.View;
import jumelage.wiki.PageLine;
import jumelage.wiki.Tree;
import jumelage.writing.Step;
import org.jspecify.annotations.Nullable;

/// The revisions of a page by days, the latest first.
///
/// @param playBack whether the one who reads it sees how it was written
/// @param later whether there are later ones than these
/// @param older the number from which older ones follow
public record ShowHistory(
        Member member,
        PageLine page,
        Tree tree,
        List<Entry> entries,
        boolean write,
        boolean playBack,
        boolean later,
        @Nullable Integer older)
        implements View {

    /// A revision, and how many words came in and went out with it.
    ///
    /// @param before the number of the one before it; none for the first that is seen
    /// @param proposals by which it was to go out, the latest last
    public record Entry(Step revision, @Nullable Integer before, int in, int out, List<Proposal> proposals) {

        /// How it came about.
        public String kind() {
            if (revision.restoredFrom() != null) return "restored";
            if (revision.number() == 1) return "begun";
            return revision.by().size() > 1 ? "together" : "alone";
        }
    }

    public Map<LocalDate, List<Entry>> days() {
        var zone = Screen.current().reader().zone();
        return entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.revision().edited().atZone(zone).toLocalDate(),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    /// Whether this one is marked at first, to be compared with the one that came after it.
    public boolean from(Entry entry) {
        return entries.indexOf(entry) == Math.min(1, entries.size() - 1);
    }

    public boolean to(Entry entry) {
        return entries.getFirst().equals(entry);
    }
}
