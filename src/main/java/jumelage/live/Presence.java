package jumelage.live;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jumelage.publication.ItemId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who is at which document, and where they write. What changes is told to the others in batches.
@Component
class Presence {
    static final Duration BATCH = Duration.ofMillis(100);
    /// Between two lists of people; longer where they are many, since each of them gets the whole list.
    private static final Duration LIST = Duration.ofMillis(250);

    private static final Duration EACH = Duration.ofMillis(10);

    private final Map<ItemId, Gathering> gatherings = new ConcurrentHashMap<>();
    private final Ticker ticker;
    private final Clock clock;
    private volatile BiConsumer<ItemId, Gathering.Change> beyond = (_, _) -> {};

    Presence(Ticker ticker, Clock clock) {
        this.ticker = ticker;
        this.clock = clock;
    }

    /// @param beyond gets what is told, for other nodes
    void tellBeyond(BiConsumer<ItemId, Gathering.Change> beyond) {
        this.beyond = beyond;
    }

    /// @return the messages with which his browser begins: who is there, and where they write
    byte[][] come(ItemId document, Attendee attendee, int epoch) {
        var gathering = put(document, attendee);
        gathering.epoch(epoch);
        var writing = gathering.all().stream()
                .filter(other -> other.client() != attendee.client() && other.cursor() != null)
                .toList();
        return new byte[][] {gathering.people(attendee.who()), Awareness.told(writing, Map.of())};
    }

    /// Comes, or something is known anew of him.
    Gathering put(ItemId document, Attendee attendee) {
        var at = gatherings.compute(document, (_, known) -> {
            var gathering = known == null ? new Gathering() : known;
            gathering.put(attendee);
            return gathering;
        });
        stir(document, at);
        return at;
    }

    void move(ItemId document, long client, Line line, @Nullable String cursor) {
        at(document, gathering -> gathering.move(client, line, cursor, clock.millis()));
    }

    /// How he is called now.
    void called(ItemId document, long client, Line line, Present who) {
        var known = find(document, client);
        if (known != null && known.line() == line && !known.who().equals(who)) put(document, known.called(who));
    }

    void leave(ItemId document, long client, Line line) {
        at(document, gathering -> gathering.leave(client, line, clock.millis()));
    }

    /// Those who are no longer there, as another node says or as its silence does.
    void drop(ItemId document, Predicate<Attendee> which) {
        at(
                document,
                gathering -> gathering.all().stream()
                        .filter(one -> one.line() == null && which.test(one))
                        .forEach(one -> gathering.leave(one.client(), null, clock.millis())));
    }

    @Nullable
    Attendee find(ItemId document, long client) {
        var gathering = gatherings.get(document);
        return gathering == null ? null : gathering.find(client);
    }

    List<Attendee> at(ItemId document) {
        var gathering = gatherings.get(document);
        return gathering == null ? List.of() : gathering.all();
    }

    List<ItemId> documents() {
        return List.copyOf(gatherings.keySet());
    }

    /// Sends to all who have `document` open on this node.
    void send(ItemId document, byte[] message) {
        lines(document).forEach(line -> line.send(message));
    }

    private Stream<Line> lines(ItemId document) {
        var gathering = gatherings.get(document);
        return gathering == null ? Stream.of() : gathering.lines().stream();
    }

    private void at(ItemId document, Consumer<Gathering> act) {
        var gathering = gatherings.get(document);
        if (gathering == null) return;
        act.accept(gathering);
        stir(document, gathering);
    }

    private void stir(ItemId document, Gathering gathering) {
        if (gathering.awaits()) ticker.after(BATCH, () -> tell(document, gathering));
    }

    private void tell(ItemId document, Gathering gathering) {
        var change = gathering.take(LIST.plus(EACH.multipliedBy(gathering.all().size())));
        gathering.tell(change);
        beyond.accept(document, change);
        gatherings.computeIfPresent(document, (_, known) -> known.isEmpty() && !known.stirred() ? null : known);
        stir(document, gathering);
    }
}
