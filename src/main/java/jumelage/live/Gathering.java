package jumelage.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who is at one document.
final class Gathering {
    private final Map<Long, Attendee> all = new LinkedHashMap<>();
    /// Of whom something is to be told to the others: where he writes, or that he has gone.
    private final Set<Long> moved = new LinkedHashSet<>();
    private final Map<Long, Long> gone = new LinkedHashMap<>();
    private boolean peopleChanged;
    private boolean awaited;
    private long listed = System.nanoTime() - Duration.ofDays(1).toNanos();
    private int epoch;
    private long clock;

    /// What has changed since it was asked last.
    ///
    /// @param people the list has
    record Change(List<Attendee> moved, Map<Long, Long> gone, boolean people) {}

    synchronized boolean isEmpty() {
        return all.isEmpty();
    }

    synchronized List<Attendee> all() {
        return List.copyOf(all.values());
    }

    synchronized List<Line> lines() {
        return all.values().stream()
                .map(Attendee::line)
                .filter(Objects::nonNull)
                .toList();
    }

    synchronized @Nullable Attendee find(long client) {
        return all.get(client);
    }

    /// Comes, or has come with another line, or is called otherwise.
    synchronized void put(Attendee attendee) {
        var before = all.put(attendee.client(), attendee);
        gone.remove(attendee.client());
        if (before == null || !before.who().equals(attendee.who())) peopleChanged = true;
        if (attendee.cursor() != null && (before == null || before.clock() != attendee.clock()))
            moved.add(attendee.client());
    }

    /// @param now in milliseconds; what is told of one later has a higher number, whoever has counted before
    synchronized void move(long client, Line line, @Nullable String cursor, long now) {
        var before = all.get(client);
        if (before == null || before.line() != line) return;
        all.put(client, before.at(cursor, tick(now)));
        moved.add(client);
    }

    /// Leaves, unless he has come back with another line.
    ///
    /// @return whether he has left
    synchronized boolean leave(long client, @Nullable Line line, long now) {
        var before = all.get(client);
        if (before == null || before.line() != line) return false;
        all.remove(client);
        moved.remove(client);
        gone.put(client, Math.max(tick(now), before.clock() + 1));
        peopleChanged = true;
        return true;
    }

    synchronized void epoch(int epoch) {
        this.epoch = epoch;
    }

    synchronized boolean stirred() {
        return peopleChanged || !moved.isEmpty() || !gone.isEmpty();
    }

    /// Whether something is to be told that nobody has been called yet to tell.
    synchronized boolean awaits() {
        if (awaited || !stirred()) return false;
        awaited = true;
        return true;
    }

    /// @param pause that must lie between two lists of people
    synchronized Change take(Duration pause) {
        awaited = false;
        var now = System.nanoTime();
        var people = peopleChanged && now - listed >= pause.toNanos();
        var change =
                new Change(moved.stream().map(all::get).filter(Objects::nonNull).toList(), Map.copyOf(gone), people);
        moved.clear();
        gone.clear();
        if (people) {
            peopleChanged = false;
            listed = now;
        }
        return change;
    }

    private long tick(long now) {
        clock = Math.max(clock + 1, now);
        return clock;
    }

    /// The list of people, for one of them.
    synchronized byte[] people(Present you) {
        return people(you, all.values(), entries());
    }

    private synchronized void tellPeople() {
        var entries = entries();
        for (var one : all.values()) {
            var line = one.line();
            if (line != null) line.send(people(one.who(), all.values(), entries));
        }
    }

    private List<String> entries() {
        return all.values().stream().map(Attendee::entry).toList();
    }

    private byte[] people(Present you, Collection<Attendee> people, List<String> entries) {
        var json = new StringBuilder("{\"epoch\":").append(epoch).append(",\"people\":[");
        var next = 0;
        for (var one : people) {
            if (next > 0) json.append(',');
            json.append(entries.get(next++))
                    .append(one.who().person().equals(you.person()))
                    .append('}');
        }
        return new Packing()
                .number(Wire.PEOPLE)
                .text(json.append("]}").toString())
                .done();
    }

    /// Tells those on this node who is there and where the others write.
    void tell(Change change) {
        if (change.people()) tellPeople();
        if (change.moved().isEmpty() && change.gone().isEmpty()) return;
        var told = Awareness.told(change.moved(), change.gone());
        for (var one : all()) {
            var line = one.line();
            if (line == null) continue;
            var own = change.moved().stream()
                    .filter(moved -> moved.client() == one.client())
                    .findFirst();
            if (own.isEmpty()) line.send(told);
            else {
                var others = new ArrayList<>(change.moved());
                others.remove(own.get());
                if (!others.isEmpty() || !change.gone().isEmpty()) line.send(Awareness.told(others, change.gone()));
            }
        }
    }
}
