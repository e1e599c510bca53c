package jumelage.live;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import jumelage.account.PersonId;
import jumelage.account.Sessions;
import jumelage.publication.ItemId;
import jumelage.publication.Items;
import jumelage.room.Members;
import jumelage.room.RoomId;
import jumelage.store.Doorbell;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Everything that is said over the lines of this node. Whoever may no longer is out when the doorbell has rung for it.
@Component
class Talks implements SmartLifecycle {
    static final int OF_ONE = 20;
    static final int PHASE = Integer.MAX_VALUE - 100;
    static final Duration ROUND = Duration.ofSeconds(5);
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);
    /// What a line takes, with what waits for the slower ones.
    private static final int MEMORY = 256 << 10;

    private final Map<Key, Talk> all = new ConcurrentHashMap<>();
    private final long most = Math.max(100, Runtime.getRuntime().maxMemory() / MEMORY);
    private final Seating seating;
    private final Presence presence;
    private final Rights rights;
    private final Writers writers;
    private final Senders senders;
    private final LongSupplier nanos;
    private final ExecutorService asking = Executors.newFixedThreadPool(
            2, Thread.ofVirtual().name("live-asking").factory());
    private volatile boolean closing;
    private volatile boolean running;

    private record Key(ItemId document, long client) {
        static Key of(Talk talk) {
            return new Key(talk.entrant().document(), talk.entrant().scribe().client());
        }
    }

    @Autowired
    Talks(
            Seating seating,
            Presence presence,
            Rights rights,
            Writers writers,
            Senders senders,
            Ticker ticker,
            Doorbell doorbell) {
        this(seating, presence, rights, writers, senders, ticker, doorbell, System::nanoTime);
    }

    Talks(
            Seating seating,
            Presence presence,
            Rights rights,
            Writers writers,
            Senders senders,
            Ticker ticker,
            Doorbell doorbell,
            LongSupplier nanos) {
        this.seating = seating;
        this.presence = presence;
        this.rights = rights;
        this.writers = writers;
        this.senders = senders;
        this.nanos = nanos;
        doorbell.hear(Sessions.TOPIC, person -> askOf(PersonId.of(person)), this::askAll);
        doorbell.hear(Members.TOPIC, room -> askIn(RoomId.of(room)), this::askAll);
        doorbell.hear(Items.TOPIC, room -> askIn(RoomId.of(room)), this::askAll);
        ticker.every(ROUND, () -> all().forEach(Talk::round));
    }

    Seating seating() {
        return seating;
    }

    Presence presence() {
        return presence;
    }

    Rights rights() {
        return rights;
    }

    Writers writers() {
        return writers;
    }

    Senders senders() {
        return senders;
    }

    /// Whether one more of `person` finds a place on this node.
    boolean room(PersonId person) {
        return !closing && all.size() < most && of(person) < OF_ONE;
    }

    Talk begin(Entrant entrant, Outlet outlet) {
        var talk = new Talk(entrant, this, outlet, nanos);
        talk.begin();
        return talk;
    }

    /// @throws Refusal if there is no place
    void enter(Talk talk) {
        var me = talk.entrant().member().id();
        var before = all.get(Key.of(talk));
        if (before != null) {
            if (!before.entrant().member().id().equals(me))
                throw new Refusal(Farewell.REFUSED, "Comes as somebody else");
            // the same page, whose earlier line has died without a word
            before.end(Farewell.LATER);
        }
        if (!room(me)) throw new Refusal(Farewell.LATER, "No place");
        if (all.putIfAbsent(Key.of(talk), talk) != null) throw new Refusal(Farewell.LATER, "Came twice at once");
        if (closing) throw new Refusal(Farewell.LATER, "The house closes");
    }

    void left(Talk talk) {
        all.remove(Key.of(talk), talk);
    }

    int size() {
        return all.size();
    }

    long documents() {
        return all.keySet().stream().map(Key::document).distinct().count();
    }

    private Collection<Talk> all() {
        return all.values();
    }

    private long of(PersonId person) {
        return all().stream()
                .filter(talk -> talk.entrant().member().id().equals(person))
                .count();
    }

    private void askOf(PersonId person) {
        ask(talk -> talk.entrant().member().id().equals(person));
    }

    private void askIn(RoomId room) {
        ask(talk -> talk.entrant().document().room().equals(room));
    }

    private void askAll() {
        ask(_ -> true);
    }

    private void ask(Predicate<Talk> which) {
        for (var talk : List.copyOf(all())) if (which.test(talk)) ask(talk);
    }

    /// Soon, on a thread that may wait.
    void ask(Talk talk) {
        if (!talk.waits()) return;
        asking.execute(talk::ask);
    }

    @Override
    public void start() {
        closing = false;
        running = true;
    }

    /// Everybody is told at once, and nobody is waited for for long.
    @Override
    public void stop() {
        closing = true;
        running = false;
        var last = List.copyOf(all());
        last.forEach(talk -> talk.end(Farewell.LATER));
        var until = System.nanoTime() + LAST_WORDS.toNanos();
        while (last.stream().anyMatch(Talk::lasts) && System.nanoTime() < until) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Stopped after load balancers have noticed, before the server is.
    @Override
    public int getPhase() {
        return PHASE;
    }
}
