package jumelage.translation;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import jumelage.document.Segment;
import jumelage.publication.ItemId;
import jumelage.writing.Hand;
import jumelage.writing.Reworded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Whoever writes in a version, wherever that is, has said there what the source says now.
@Component
class Overhearing {
    private final Versions versions;
    private final KnownBlocks known;
    private final Clock clock;

    Overhearing(Versions versions, KnownBlocks known, Clock clock) {
        this.versions = versions;
        this.known = known;
        this.clock = clock;
    }

    @EventListener
    void on(Reworded reworded) {
        var version = reworded.document();
        var source = versions.source(version).flatMap(versions::there);
        if (source.isEmpty()) return;
        var before = Side.of(reworded.before(), false).passages().stream()
                .collect(Collectors.toMap(Segment::id, Segment::words, (one, _) -> one));
        var now = Side.of(reworded.now(), false);
        for (var piece : Comparing.of(source.get().side(), now, known.of(version), true))
            if (piece.now() instanceof Segment said
                    && piece.source() instanceof Segment from
                    && !said.words().equals(before.get(said.id())))
                learn(version, source.get(), from, said, reworded.hands());
    }

    private void learn(ItemId version, Versions.Source source, Segment from, Segment said, Collection<Hand> hands) {
        var earlier = known.of(version).stream()
                .filter(one -> one.block().equals(said.id()))
                .findFirst();
        var by = hands(hands, said.id());
        known.learn(
                version,
                new Known(
                        said.id(),
                        source.key().id(),
                        from.id(),
                        from.words(),
                        source.side().teachers(),
                        Fingerprint.of(said.words()),
                        said.words().isEmpty()
                                ? State.UNTRANSLATED
                                : State.by(by.stream().anyMatch(Hand::pupil)),
                        earlier.map(Known::unchecked).orElse(List.of()),
                        by.stream().map(Hand::person).findFirst().orElse(null),
                        clock.instant()));
    }

    /// Those who had a hand in a block, else in any: it is said of the one who knows least.
    private static List<Hand> hands(Collection<Hand> all, String block) {
        var own = all.stream().filter(hand -> hand.blocks().contains(block)).toList();
        return own.isEmpty() ? List.copyOf(all) : own;
    }
}
