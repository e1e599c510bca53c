package jumelage.writing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jumelage.account.PersonId;
import jumelage.document.Authorship;
import jumelage.document.Document;
import jumelage.document.Ink;
import jumelage.document.Passage;
import jumelage.document.Rendering;
import jumelage.school.SchoolId;
import org.jspecify.annotations.Nullable;

/// Whose words a revision has: of which schools, and inside the room of which people.
public final class Colours {
    private final Document body;
    private final Authorship authorship;
    private final Map<UUID, Writer> writers;
    private final Map<SchoolId, Weaver> weavers;

    /// Somebody who had a hand in it.
    ///
    /// @param school see [Hands#latest]
    record Writer(PersonId person, String name, @Nullable SchoolId school) {}

    /// @param authorship of `body`
    Colours(Document body, Authorship authorship, Map<UUID, Writer> writers, Map<SchoolId, Weaver> weavers) {
        this.body = body;
        this.authorship = authorship;
        this.writers = Map.copyOf(writers);
        this.weavers = Map.copyOf(weavers);
    }

    /// The same without what is only suggested, as strangers read it.
    Colours settled() {
        return new Colours(body.settled(), authorship.settled(body), writers, weavers);
    }

    public Rendering in(Rendering rendering) {
        return rendering.inked(authorship, this::ink);
    }

    private Optional<Ink> ink(UUID author) {
        return Optional.ofNullable(writers.get(author)).flatMap(this::weaver).map(Weaver::ink);
    }

    private Optional<Weaver> weaver(Writer writer) {
        return Optional.ofNullable(writer.school()).map(weavers::get);
    }

    /// For those who are told of schools only.
    Legend schools() {
        return new Legend(Legend.by(writing(), this::weaver, false), List.of());
    }

    /// For those inside the room.
    ///
    /// @param names whether they are told of people too
    public Legend legend(boolean names) {
        var passages = new ArrayList<Legend.Passage>();
        for (var passage : Passage.of(body)) {
            var by = Legend.by(writing(passage.id()), this::weaver, names);
            if (!by.isEmpty()) passages.add(new Legend.Passage(passage.anchor(), passage.beginning(), by));
        }
        return new Legend(Legend.by(writing(), this::weaver, names), passages);
    }

    /// Those whose words stand somewhere, in the order of the text.
    private List<Writer> writing() {
        var all = new LinkedHashSet<Writer>();
        for (var passage : Passage.of(body)) all.addAll(writing(passage.id()));
        return List.copyOf(all);
    }

    private List<Writer> writing(String block) {
        return authorship.blocks().getOrDefault(block, List.of()).stream()
                .flatMap(span -> span.author().stream())
                .distinct()
                .flatMap(author -> Stream.ofNullable(writers.get(author)))
                .toList();
    }
}
