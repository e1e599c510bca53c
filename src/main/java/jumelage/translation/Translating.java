package jumelage.translation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import jumelage.document.Document;
import jumelage.document.Segment;
import jumelage.document.Segments;
import jumelage.publication.Audience;
import jumelage.publication.ItemId;
import jumelage.publication.Items;
import jumelage.room.Act;
import jumelage.room.Member;
import jumelage.shell.NotFound;
import jumelage.writing.Draft;
import jumelage.writing.Locks;
import jumelage.writing.Saving;
import jumelage.writing.Writings;
import jumelage.writing.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes in a version block by block. Others may write in its other blocks at the same time.
@Component
class Translating {
    private static final int TRIES = 5;

    private final Items items;
    private final Writings writings;
    private final Versions versions;
    private final Keeping keeping;
    private final KnownBlocks known;
    private final List<Locks> locks;
    private final Clock clock;

    Translating(
            Items items,
            Writings writings,
            Versions versions,
            Keeping keeping,
            KnownBlocks known,
            List<Locks> locks,
            Clock clock) {
        this.items = items;
        this.writings = writings;
        this.versions = versions;
        this.keeping = keeping;
        this.known = known;
        this.locks = locks;
        this.clock = clock;
    }

    boolean writes(ItemId version, Member member) {
        return member.may(Act.WRITE) && locks.stream().noneMatch(lock -> lock.shut(version, member));
    }

    /// Does what `words` wish.
    @Transactional
    Outcome act(ItemId version, Words words, Member by) {
        return act(version, words, by, State.by(by.role().pupil()));
    }

    /// Puts in what a machine has said.
    @Transactional
    Outcome draft(ItemId version, Words words, Member by) {
        return act(version, words, by, State.MACHINE);
    }

    private Outcome act(ItemId version, Words words, Member by, State as) {
        items.lock(version);
        if (!writes(version, by)) return Outcome.Refused.SHUT;
        for (var round = 0; round < TRIES; round++) {
            var done = once(version, words, by, as);
            if (done != null) return done;
        }
        return Outcome.Refused.OVERTAKEN;
    }

    /// @return nothing if somebody has written in another block meanwhile
    private @Nullable Outcome once(ItemId version, Words words, Member by, State as) {
        var source = versions.source(version).flatMap(versions::there).orElseThrow(NotFound::new);
        var now = writings.current(version);
        var pieces = Comparing.of(source.side(), Side.of(now, false), known.of(version), true);
        var piece = pieces.stream()
                .filter(one -> one.block().equals(words.block()))
                .findFirst()
                .orElse(null);
        if (piece == null) return Outcome.Refused.GONE;
        if (!piece.was().equals(words.was())) return Outcome.Refused.OVERTAKEN;
        if (piece.suggested() && !words.right()) return Outcome.Refused.SUGGESTED;
        var from = piece.source();
        if (from == null) return "drop".equals(words.act()) ? drop(version, now, piece, by) : Outcome.Refused.GONE;
        if (!piece.sourceWas().equals(words.source())) return Outcome.Refused.SOURCE_CHANGED;
        if (piece.title() && !words.right() && !titled(words.typed())) return Outcome.Refused.UNTITLED;
        var carried = carried(now, pieces, piece, source.side());
        var draft = said(now, carried, piece, from, words, source.side().body());
        if (!words.right() || !draft.body().equals(now.body().toJson()))
            switch (keeping.save(version, draft, by)) {
                case Saving.Stale _ -> {
                    return null;
                }
                case Saving.Unplaceable _ -> {
                    return Outcome.Refused.UNPLACEABLE;
                }
                case Saving.Misfit(var why) -> {
                    return new Outcome.Misfit(why);
                }
                case Saving.Saved _ -> {}
            }
        learn(version, source, from, Carrying.id(piece, from), by, as);
        return new Outcome.Done();
    }

    /// Not from what is for teachers only into what pupils read.
    private Document carried(Written now, List<Piece> pieces, Piece piece, Side source) {
        var teachers = items.find(now.key())
                .filter(item -> item.audience() == Audience.TEACHERS)
                .isPresent();
        return source.teachers() && !teachers
                ? now.body()
                : Carrying.over(now.body(), pieces, piece.block(), source.body());
    }

    private static Draft said(Written now, Document carried, Piece piece, Segment from, Words words, Document source) {
        var title = piece.title() && !words.right() ? words.typed() : now.title();
        var body = piece.title() || words.right()
                ? carried
                : Carrying.said(carried, piece, from, words.typed(), words.typedLabel(), source);
        return new Draft(title, now.language(), body.toJson(), now.version());
    }

    private static boolean titled(String typed) {
        return !typed.isBlank() && typed.strip().length() <= Draft.LONGEST_TITLE;
    }

    private @Nullable Outcome drop(ItemId version, Written now, Piece piece, Member by) {
        var rest = Segments.drop(now.body(), piece.block()).toJson();
        var saving = keeping.save(version, new Draft(now.title(), now.language(), rest, now.version()), by);
        if (!(saving instanceof Saving.Saved)) return null;
        known.forget(version, piece.block());
        return new Outcome.Done();
    }

    /// What stands there now says what the source says now.
    private void learn(ItemId version, Versions.Source source, Segment from, String block, Member by, State as) {
        var said = Side.of(writings.current(version), false).passages().stream()
                .filter(passage -> passage.id().equals(block))
                .map(Segment::words)
                .findFirst()
                .orElse("");
        var fingerprint = Fingerprint.of(said);
        var unchecked = new ArrayList<>(known.of(version).stream()
                .filter(one -> one.block().equals(block))
                .findFirst()
                .map(Known::unchecked)
                .orElse(List.of()));
        unchecked.remove(fingerprint);
        if (as == State.MACHINE) unchecked.add(fingerprint);
        known.learn(
                version,
                new Known(
                        block,
                        source.key().id(),
                        from.id(),
                        from.words(),
                        source.side().teachers(),
                        fingerprint,
                        as,
                        unchecked,
                        by.id(),
                        clock.instant()));
    }
}
