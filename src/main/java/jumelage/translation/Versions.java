package jumelage.translation;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jumelage.publication.Audience;
import jumelage.publication.Eyes;
import jumelage.publication.ItemId;
import jumelage.room.Act;
import jumelage.room.Member;
import jumelage.writing.Title;
import jumelage.writing.Titles;
import jumelage.writing.Writings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Language versions of things, as far as somebody may see both sides.
@Component
public class Versions {
    private final Originals originals;
    private final Titles titles;
    private final Writings writings;
    private final KnownBlocks known;
    private final Clock clock;

    Versions(Originals originals, Titles titles, Writings writings, KnownBlocks known, Clock clock) {
        this.originals = originals;
        this.titles = titles;
        this.writings = writings;
        this.known = known;
        this.clock = clock;
    }

    /// Notes that `version`, begun a moment ago, is to say what `source` says.
    @Transactional
    public void begin(ItemId version, ItemId source, Member by) {
        var from = now(source);
        var to = Side.of(writings.current(version), false);
        var there = to.passages().stream().collect(Collectors.toMap(passage -> passage.id(), passage -> passage));
        for (var passage : from.passages()) {
            var words =
                    there.containsKey(passage.id()) ? there.get(passage.id()).words() : "";
            var said = passage.id().equals(Side.TITLE) && !words.equals(passage.words());
            if (!passage.words().isEmpty())
                known.learn(
                        version,
                        new Known(
                                passage.id(),
                                source.id(),
                                passage.id(),
                                passage.words(),
                                from.teachers(),
                                Fingerprint.of(words),
                                said ? State.by(by.role().pupil()) : State.UNTRANSLATED,
                                List.of(),
                                by.id(),
                                clock.instant()));
        }
    }

    /// A document as it stands now, for whoever keeps what is known of it.
    Side now(ItemId key) {
        var current = writings.current(key);
        var teachers = writings.revision(key, current.revision())
                .filter(revision -> revision.audience() == Audience.TEACHERS)
                .isPresent();
        return Side.of(current, teachers);
    }

    /// What a version was made from; none for what is no version.
    Optional<ItemId> source(ItemId version) {
        return Optional.ofNullable(originals.in(version.room()).get(version.id()))
                .map(id -> new ItemId(version.room(), id));
    }

    /// What a version is compared with, and how it stands now.
    record Source(ItemId key, Side side) {}

    /// Nothing where it was erased.
    Optional<Source> there(ItemId source) {
        return writings.find(source).map(_ -> new Source(source, now(source)));
    }

    /// What a version was made from, if `member` sees it.
    public Optional<Title> source(ItemId version, Member member) {
        return source(version).flatMap(source -> titles.of(Eyes.of(member), source.id()));
    }

    /// The same in other languages, as far as `eyes` may read it.
    public List<Title> others(Eyes eyes, ItemId one) {
        return titles.of(eyes, Family.of(one.id(), originals.in(one.room()))).stream()
                .sorted(Comparator.comparing(Title::language).thenComparing(Title::number))
                .toList();
    }

    /// The languages in which a thing exists, that one included, as far as `member` sees them.
    public List<String> languages(ItemId one, Member member) {
        var eyes = Eyes.of(member);
        return titles.of(eyes, with(one)).stream().map(Title::language).toList();
    }

    private Collection<UUID> with(ItemId one) {
        var all = Family.of(one.id(), originals.in(one.room()));
        all.add(one.id());
        return all;
    }

    /// Of a version and its source.
    record Languages(String from, String to) {}

    /// Nothing if `member` does not see both.
    Optional<Languages> sides(ItemId version, Member member) {
        return source(version, member)
                .flatMap(source -> titles.of(Eyes.of(member), version.id())
                        .map(title -> new Languages(source.language(), title.language())));
    }

    /// A version beside its source; nothing if `member` does not see both.
    public List<Piece> pieces(ItemId version, Member member) {
        var eyes = Eyes.of(member);
        var from = source(version).flatMap(source -> titles.read(eyes, source));
        var to = titles.read(eyes, version);
        if (from.isEmpty() || to.isEmpty()) return List.of();
        return Comparing.of(Side.of(from.get()), Side.of(to.get()), known.of(version), member.may(Act.SEE_TEACHERS));
    }

    /// How far a version is.
    public Tally tally(ItemId version, Member member) {
        return Tally.of(pieces(version, member));
    }
}
