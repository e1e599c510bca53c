package jumelage.live;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import jumelage.account.PersonId;
import jumelage.school.SchoolId;
import org.jspecify.annotations.Nullable;

/// The clients as which the server writes for others into one document: one for each of them.
final class Clients {
    /// Marks of which several of a kind may lie over each other in the editor's schema.
    static final Set<String> OVERLAPPING = Set.of();

    private final Map<PersonId, Author> all = new LinkedHashMap<>();

    /// One as which nobody has written, out of those as which browsers write.
    static long unused(Set<Long> used) {
        while (true) {
            var client = ThreadLocalRandom.current().nextLong(1, 1L << 32);
            if (!used.contains(client)) return client;
        }
    }

    long of(PersonId person, @Nullable SchoolId school, boolean pupil) {
        var known = all.get(person);
        var client = known == null ? unused(used()) : known.client();
        all.put(person, new Author(client, person, school, pupil));
        return client;
    }

    Collection<Author> authors() {
        return all.values();
    }

    private Set<Long> used() {
        return all.values().stream().map(Author::client).collect(Collectors.toSet());
    }
}
