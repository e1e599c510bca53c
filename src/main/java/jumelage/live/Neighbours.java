package jumelage.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import jumelage.account.People;
import jumelage.account.PersonId;
import jumelage.publication.ItemId;
import jumelage.room.Members;
import jumelage.room.Rooms;
import jumelage.store.Doorbell;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Who is at the documents on other nodes: each tells the others, as long as it knows of any. No names travel.
@Component
class Neighbours {
    static final String TOPIC = "live.presence";
    static final Duration STILL = Duration.ofSeconds(10);
    static final Duration LAPSE = Duration.ofSeconds(30);
    private static final Logger LOG = LoggerFactory.getLogger(Neighbours.class);

    private final String node = UUID.randomUUID().toString();
    private final Map<String, Long> others = new ConcurrentHashMap<>();
    private final Presence presence;
    private final Rooms rooms;
    private final People people;
    private final Members members;
    private final Doorbell doorbell;
    private final LongSupplier nanos;
    /// Names are asked of the database, for which a bell has no time. What is too much for it is told again.
    private final ExecutorService hearing = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(10_000),
            Thread.ofVirtual().name("live-neighbours").factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    @Autowired
    Neighbours(Presence presence, Rooms rooms, People people, Members members, Doorbell doorbell, Ticker ticker) {
        this(presence, rooms, people, members, doorbell, ticker, System::nanoTime);
    }

    Neighbours(
            Presence presence,
            Rooms rooms,
            People people,
            Members members,
            Doorbell doorbell,
            Ticker ticker,
            LongSupplier nanos) {
        this.presence = presence;
        this.rooms = rooms;
        this.people = people;
        this.members = members;
        this.doorbell = doorbell;
        this.nanos = nanos;
        presence.tellBeyond(this::tell);
        doorbell.hear(TOPIC, this::heard, this::round);
        ticker.after(Duration.ofSeconds(1), this::round);
        ticker.every(STILL, this::round);
    }

    /// Tells that this node is there, and who still is; and lets those go of whom nothing has been said for long.
    void round() {
        doorbell.ring(TOPIC, new Word(node, null, List.of()).toString());
        others.values().removeIf(this::lapsed);
        for (var document : presence.documents()) {
            presence.drop(document, one -> lapsed(one.heard()));
            ring(document, entries(presence.at(document), false));
        }
    }

    private boolean lapsed(long heard) {
        return nanos.getAsLong() - heard > LAPSE.toNanos();
    }

    private void heard(String rung) {
        if (!rung.contains(node)) hearing.execute(() -> hear(rung));
    }

    private void tell(ItemId document, Gathering.Change change) {
        if (others.isEmpty()) return;
        var entries = new ArrayList<Word.Entry>();
        if (change.people()) entries.addAll(entries(presence.at(document), false));
        entries.addAll(entries(change.moved(), true));
        change.gone().keySet().forEach(client -> entries.add(Word.Entry.gone(client)));
        ring(document, entries);
    }

    private void tellAll() {
        for (var document : presence.documents()) ring(document, entries(presence.at(document), true));
    }

    /// @param places whether it is told, too, where they write
    private static List<Word.Entry> entries(List<Attendee> some, boolean places) {
        return some.stream()
                .filter(one -> one.line() != null)
                .map(one -> places && one.clock() > 0 ? Word.Entry.at(one) : Word.Entry.still(one))
                .toList();
    }

    private void ring(ItemId document, List<Word.Entry> entries) {
        if (others.isEmpty()) return;
        for (var word : Word.of(node, document, entries)) doorbell.ring(TOPIC, word.toString());
    }

    private void hear(String rung) {
        try {
            var word = Word.read(rung);
            if (others.put(word.node(), nanos.getAsLong()) == null) tellAll();
            var document = word.document();
            if (document != null) word.entries().forEach(entry -> hear(word.node(), document, entry));
        } catch (RuntimeException e) {
            LOG.warn("What another node has said of who is there was not understood: {}", e.toString());
        }
    }

    private void hear(String from, ItemId document, Word.Entry entry) {
        var known = presence.find(document, entry.client());
        // who has a line here has come here
        if (known != null && known.line() != null) return;
        if (entry.person() == null) {
            presence.drop(document, one -> one.client() == entry.client() && from.equals(one.node()));
            return;
        }
        var who = known != null && known.who().person().equals(entry.person())
                ? known.who()
                : present(document, entry.person());
        if (who == null) return;
        var there = Attendee.there(entry.client(), who, from, nanos.getAsLong());
        if (entry.told()) presence.put(document, there.at(entry.cursor(), entry.clock()));
        else if (known != null) presence.put(document, there.at(known.cursor(), known.clock()));
        else presence.put(document, there);
    }

    private @Nullable Present present(ItemId document, PersonId person) {
        return rooms.findById(document.room())
                .flatMap(room -> people.findById(person).flatMap(found -> members.as(room, found)))
                .map(Present::of)
                .orElse(null);
    }
}
