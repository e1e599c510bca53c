package jumelage.approval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import jumelage.document.Change;
import jumelage.document.Difference;
import jumelage.document.Document;
import jumelage.document.Part;
import jumelage.publication.ItemId;
import jumelage.room.Member;
import jumelage.school.SchoolId;
import jumelage.wiki.Reading;
import jumelage.wiki.Tree;
import jumelage.writing.Revision;
import jumelage.writing.Tongues;
import jumelage.writing.Traces;
import jumelage.writing.Tracing;
import jumelage.writing.Weaver;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the schools beside the passages that they have changed.
@Component
class Passages {
    private final Tracing tracing;
    private final Reading reading;
    private final Tongues tongues;

    Passages(Tracing tracing, Reading reading, Tongues tongues) {
        this.tracing = tracing;
        this.reading = reading;
        this.tongues = tongues;
    }

    /// @param passages in the order of the text
    /// @param difference from what was approved, or from nothing
    /// @param title whether a machine has drafted the title and nobody has checked it
    record Changes(List<Passage> passages, Difference difference, boolean title) {

        /// How many passages are of pupils of each school.
        Map<SchoolId, Integer> bySchool() {
            return passages.stream()
                    .flatMap(passage -> passage.pupils().stream())
                    .collect(Collectors.toMap(Function.identity(), _ -> 1, Integer::sum));
        }
    }

    /// @param before what is approved; none where nothing is yet
    Changes of(Member member, Tree tree, ItemId key, @Nullable Revision before, Revision now) {
        var traces = tracing.of(key, before == null ? null : before.number(), now);
        var text = now.body().settled();
        var unchecked = tongues.unchecked(now);
        var title = unchecked.contains(Tongues.TITLE);
        if (before != null) {
            var difference = reading.difference(member, before.body().settled(), text);
            var parts = reading.parts(member, difference, traces);
            return new Changes(numbered(parts, Part::changes, traces, unchecked), difference, title);
        }
        var difference = reading.difference(member, Document.empty(), text);
        var byBlock = new HashMap<String, Change>();
        for (var change : difference.changes()) change.blocks().forEach(block -> byBlock.put(block, change));
        var parts = reading.parts(member, tree, now.language(), now.body());
        return new Changes(numbered(parts, part -> changes(part, byBlock), traces, unchecked), difference, title);
    }

    /// Blocks without words or files say nothing.
    private static List<Change> changes(Part part, Map<String, Change> byBlock) {
        return part.blocks().stream()
                .map(byBlock::get)
                .filter(change -> change != null && (!change.text().isBlank() || change.is() != null))
                .toList();
    }

    private static List<Passage> numbered(
            List<Part> parts, Function<Part, List<Change>> changes, Traces traces, Set<String> unchecked) {
        var passages = new ArrayList<Passage>();
        var taken = new HashSet<String>();
        var number = 0;
        for (var part : parts) {
            var here = changes.apply(part);
            passages.add(
                    here.isEmpty()
                            ? new Passage(0, null, List.of(), Set.of(), false, part.words(), part.html())
                            : passage(++number, part, here, traces, unchecked, taken));
        }
        return passages;
    }

    /// @param taken the ids to which other passages have laid claim: what left a table has its own on both sides
    private static Passage passage(
            int number, Part part, List<Change> changes, Traces traces, Set<String> unchecked, Set<String> taken) {
        var schools = new TreeSet<Weaver>(Comparator.comparing(Weaver::weave).thenComparing(Weaver::name));
        var pupils = new HashSet<SchoolId>();
        for (var change : changes) {
            schools.addAll(traces.schools(change));
            pupils.addAll(traces.schoolsOfPupils(change));
        }
        return new Passage(
                number,
                part.blocks().stream().filter(taken::add).findFirst().orElse(null),
                List.copyOf(schools),
                pupils,
                part.blocks().stream().anyMatch(unchecked::contains),
                part.words(),
                part.html());
    }
}
