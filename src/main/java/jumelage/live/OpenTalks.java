package jumelage.live;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jumelage.account.PersonId;
import jumelage.publication.ItemId;

/// The talks that go on, found by their page and by who holds them.
final class OpenTalks {
    private final Map<Key, Talk> all = new ConcurrentHashMap<>();
    private final Map<PersonId, Set<Talk>> ofPeople = new ConcurrentHashMap<>();

    private record Key(ItemId document, long client) {
        static Key of(Talk talk) {
            return new Key(talk.entrant().document(), talk.entrant().scribe().client());
        }
    }

    private static PersonId person(Talk talk) {
        return talk.entrant().member().id();
    }

    /// That of the same page, over an earlier line.
    Optional<Talk> before(Talk talk) {
        return Optional.ofNullable(all.get(Key.of(talk)));
    }

    /// @return whether there was none of the same page
    synchronized boolean add(Talk talk) {
        if (all.putIfAbsent(Key.of(talk), talk) != null) return false;
        ofPeople.computeIfAbsent(person(talk), _ -> ConcurrentHashMap.newKeySet())
                .add(talk);
        return true;
    }

    synchronized void remove(Talk talk) {
        if (!all.remove(Key.of(talk), talk)) return;
        var others = of(person(talk));
        others.remove(talk);
        if (others.isEmpty()) ofPeople.remove(person(talk));
    }

    Collection<Talk> all() {
        return all.values();
    }

    Set<Talk> of(PersonId person) {
        return ofPeople.getOrDefault(person, Set.of());
    }

    int size() {
        return all.size();
    }

    long documents() {
        return all.keySet().stream().map(Key::document).distinct().count();
    }
}
