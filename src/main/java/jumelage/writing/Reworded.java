package jumelage.writing;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jumelage.document.Document;
import jumelage.document.Segment;
import jumelage.publication.ItemId;
import jumelage.room.Member;

/// A document has other words than before. Told within the transaction that keeps them.
///
/// @param hands who had a hand in that
public record Reworded(Written before, Written now, Collection<Hand> hands) {

    static Reworded of(Written before, Written now, Member author) {
        var changed = changed(before.body(), now.body());
        return new Reworded(
                before,
                now,
                List.of(new Hand(author.id(), author.school(), author.role().pupil(), changed)));
    }

    public ItemId document() {
        return now.key();
    }

    private static Set<String> changed(Document before, Document now) {
        var changed = ids(now, before);
        changed.addAll(ids(before, now));
        return changed;
    }

    private static Set<String> ids(Document one, Document other) {
        var there = new HashSet<>(Segment.of(other));
        return Segment.of(one).stream()
                .filter(passage -> !there.contains(passage))
                .map(Segment::id)
                .collect(Collectors.toSet());
    }
}
