package jumelage.writing;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jumelage.document.Authorship;
import jumelage.document.Change;
import jumelage.document.Ink;
import jumelage.school.SchoolId;

/// Who stands behind what has changed in a document from one of its revisions to another.
public final class Traces {
    private final Authorship authorship;
    private final Map<UUID, Hand> people;
    private final List<Hand> hands;
    private final Map<SchoolId, Weaver> weavers;

    /// @param authorship of the later revision, settled
    /// @param people all who ever had a hand in it, see [Hands#latest]
    /// @param hands those that were at work between the two
    Traces(Authorship authorship, Map<UUID, Hand> people, Collection<Hand> hands, Map<SchoolId, Weaver> weavers) {
        this.authorship = authorship;
        this.people = Map.copyOf(people);
        this.hands = List.copyOf(hands);
        this.weavers = Map.copyOf(weavers);
    }

    public Authorship authorship() {
        return authorship;
    }

    /// The school whose words somebody's are.
    public Optional<Ink> ink(UUID author) {
        return Optional.ofNullable(people.get(author))
                .map(Hand::school)
                .map(weavers::get)
                .map(Weaver::ink);
    }

    /// The schools whose people did it.
    public List<Weaver> schools(Change change) {
        return weavers(hands(change));
    }

    /// Those whose pupils did.
    public Set<SchoolId> schoolsOfPupils(Change change) {
        return hands(change)
                .filter(Hand::pupil)
                .map(Hand::school)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
    }

    private List<Weaver> weavers(Stream<Hand> of) {
        return of.map(Hand::school)
                .flatMap(Stream::ofNullable)
                .distinct()
                .map(weavers::get)
                .flatMap(Stream::ofNullable)
                .sorted(Comparator.comparing(Weaver::weave).thenComparing(Weaver::name))
                .toList();
    }

    /// Whoever wrote what has come in, and whoever touched the block; where nobody did, whoever touched what holds it;
    /// where nobody did that either, it may have been anybody of those who were at work.
    private Stream<Hand> hands(Change change) {
        var wrote = change.authors(authorship).stream().map(people::get).flatMap(Stream::ofNullable);
        var found = Stream.concat(wrote, touched(change.blocks())).toList();
        if (!found.isEmpty()) return found.stream();
        var around = touched(change.around()).toList();
        return (around.isEmpty() ? hands : around).stream();
    }

    private Stream<Hand> touched(Set<String> blocks) {
        Predicate<String> here = blocks::contains;
        return hands.stream().filter(hand -> hand.blocks().stream().anyMatch(here));
    }
}
