package jumelage.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jumelage.account.PersonId;

/// Cuts a journal where those who write pause or change. Who write at the same time stay in one stretch, else it would
/// be cut at every letter.
final class Stretches {
    static final Duration PAUSE = Duration.ofSeconds(10);
    /// Whoever rests so long gives way to the next.
    static final Duration REST = Duration.ofSeconds(3);

    static final Duration LONGEST = Duration.ofMinutes(1);

    private final List<Stretch> all = new ArrayList<>();
    private final Map<PersonId, Instant> hands = new HashMap<>();
    private final Set<PersonId> people = new LinkedHashSet<>();
    private long before;
    private long after;
    private long bytes;
    private Instant from = Instant.EPOCH;
    private Instant to = Instant.EPOCH;

    /// The updates after one up to another.
    ///
    /// @param bytes of all of them
    record Stretch(long after, long last, long bytes, Instant from, Instant to, List<PersonId> people) {
        Stretch {
            people = List.copyOf(people);
        }

        /// Those that follow each other as one.
        static Stretch joined(List<Stretch> some) {
            return new Stretch(
                    some.getFirst().after,
                    some.getLast().last,
                    some.stream().mapToLong(Stretch::bytes).sum(),
                    some.getFirst().from,
                    some.getLast().to,
                    some.stream().flatMap(one -> one.people.stream()).distinct().toList());
        }

        long updates() {
            return last - after;
        }
    }

    /// @param after the number before the first one
    Stretches(long after) {
        this.before = after;
    }

    void add(Strokes.Stroke stroke) {
        if (people.isEmpty() || over(stroke)) {
            close();
            after = before;
            from = stroke.at();
        }
        hands.put(stroke.person(), stroke.at());
        people.add(stroke.person());
        before = stroke.seq();
        bytes += stroke.size();
        to = stroke.at();
    }

    private boolean over(Strokes.Stroke next) {
        if (to.plus(PAUSE).isBefore(next.at()) || from.plus(LONGEST).isBefore(next.at())) return true;
        return !people.contains(next.person())
                && hands.values().stream().allMatch(last -> last.plus(REST).isBefore(next.at()));
    }

    private void close() {
        if (!people.isEmpty()) all.add(new Stretch(after, before, bytes, from, to, List.copyOf(people)));
        bytes = 0;
        people.clear();
        hands.clear();
    }

    List<Stretch> all() {
        close();
        return all;
    }
}
