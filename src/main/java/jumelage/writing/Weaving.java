package jumelage.writing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jumelage.school.SchoolId;

/// How far the schools of a room have written on the same pages. It speaks of schools, never of people.
public record Weaving(List<Page> pages) {
    public Weaving {
        pages = List.copyOf(pages);
    }

    /// @param characters how many of those that it has now are of each school
    /// @param touched how many blocks people of just these schools have changed
    public record Page(UUID id, Map<SchoolId, Integer> characters, Map<Set<SchoolId>, Integer> touched) {
        public Page {
            characters = Map.copyOf(characters);
            touched = Map.copyOf(touched);
        }

        /// All that have written in it, or changed what others wrote.
        public Set<SchoolId> schools() {
            return Stream.concat(
                            characters.keySet().stream(),
                            touched.keySet().stream().flatMap(Set::stream))
                    .collect(Collectors.toUnmodifiableSet());
        }

        /// How much of what schools have written in it is of this one, from 0 to 1.
        public double share(SchoolId school) {
            var all = characters.values().stream().mapToInt(Integer::intValue).sum();
            return all == 0 ? 0 : (double) characters.getOrDefault(school, 0) / all;
        }

        /// How many blocks this school has changed.
        public int blocks(SchoolId school) {
            return blocks(Set.of(school));
        }

        /// How many blocks several schools have changed.
        public int shared() {
            return blocks(schools -> schools.size() > 1);
        }

        int blocks(Set<SchoolId> together) {
            return blocks(schools -> schools.containsAll(together));
        }

        private int blocks(Predicate<Set<SchoolId>> which) {
            return touched.entrySet().stream()
                    .filter(some -> which.test(some.getKey()))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }
    }

    /// Two schools.
    ///
    /// @param pages on how many pages both have worked
    /// @param blocks how many blocks both have changed
    public record Pair(SchoolId one, SchoolId other, int pages, int blocks) {
        Pair with(Page page) {
            return new Pair(one, other, pages + 1, blocks + page.blocks(Set.of(one, other)));
        }
    }

    /// What it says of these documents only.
    public Weaving among(Collection<UUID> documents) {
        var wanted = Set.copyOf(documents);
        return new Weaving(
                pages.stream().filter(page -> wanted.contains(page.id())).toList());
    }

    /// Every two of `schools`, in their order and never by how much they have done; also those that have met nowhere.
    public List<Pair> pairs(List<SchoolId> schools) {
        var pairs = new LinkedHashMap<Set<SchoolId>, Pair>();
        for (var one = 0; one < schools.size(); one++)
            for (var other = one + 1; other < schools.size(); other++) {
                var pair = new Pair(schools.get(one), schools.get(other), 0, 0);
                pairs.put(Set.of(pair.one(), pair.other()), pair);
            }
        for (var page : pages) {
            var there = List.copyOf(page.schools());
            for (var one = 0; one < there.size(); one++)
                for (var other = one + 1; other < there.size(); other++)
                    pairs.computeIfPresent(Set.of(there.get(one), there.get(other)), (_, pair) -> pair.with(page));
        }
        return List.copyOf(pairs.values());
    }
}
