package jumelage.live;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import jumelage.account.PersonId;
import jumelage.account.Sessions;
import jumelage.publication.Items;
import jumelage.room.Members;
import jumelage.room.RoomId;
import jumelage.store.Doorbell;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Everything that is said over the lines of this node. Whoever may no longer is out when the doorbell has rung for it.
@Component
class Talks implements SmartLifecycle {
    static final int OF_ONE = 20;
    static final int PHASE = Integer.MAX_VALUE - 100;
    static final Duration ROUND = Duration.ofSeconds(5);
    /// What was written a moment ago is kept by then.
    private static final Duration LAST_UPDATES = Duration.ofMillis(300);

    private static final Duration LAST_WORDS = Duration.ofSeconds(1);
    /// What a line takes, with what waits for the slower ones.
    private static final int MEMORY = 256 << 10;

    private final OpenTalks open = new OpenTalks();
    private final long most = Math.max(100, Runtime.getRuntime().maxMemory() / MEMORY);
    private final House house;
    private final ExecutorService asking = Executors.newFixedThreadPool(
            2, Thread.ofVirtual().name("live-asking").factory());
    private volatile boolean closing;
    private volatile boolean running;

    Talks(House house, Ticker ticker, Doorbell doorbell) {
        this.house = house;
        doorbell.hear(Sessions.TOPIC, person -> ask(open.of(PersonId.of(person))), this::askAll);
        doorbell.hear(Members.TOPIC, room -> askIn(RoomId.of(room)), this::askAll);
        doorbell.hear(Items.TOPIC, room -> askIn(RoomId.of(room)), this::askAll);
        ticker.every(ROUND, () -> open.all().forEach(Talk::round));
    }

    /// Whether one more of `person` finds a place on this node.
    boolean room(PersonId person) {
        return !closing && open.size() < most && open.of(person).size() < OF_ONE;
    }

    Talk begin(Entrant entrant, Outlet outlet) {
        var talk = new Talk(entrant, house, this, outlet);
        talk.begin();
        return talk;
    }

    /// @throws Refusal if there is no place
    void enter(Talk talk) {
        var me = talk.entrant().member().id();
        open.before(talk).ifPresent(before -> {
            if (!before.entrant().member().id().equals(me))
                throw new Refusal(Farewell.REFUSED, "Comes as somebody else");
            // the same page, whose earlier line has died without a word
            before.end(Farewell.LATER);
        });
        if (!room(me)) throw new Refusal(Farewell.LATER, "No place");
        if (!open.add(talk)) throw new Refusal(Farewell.LATER, "Came twice at once");
        if (closing) throw new Refusal(Farewell.LATER, "The house closes");
    }

    void left(Talk talk) {
        open.remove(talk);
    }

    int size() {
        return open.size();
    }

    long documents() {
        return open.documents();
    }

    private void askIn(RoomId room) {
        ask(open.all().stream()
                .filter(talk -> talk.entrant().document().room().equals(room))
                .toList());
    }

    private void askAll() {
        ask(open.all());
    }

    private void ask(Collection<Talk> some) {
        List.copyOf(some).forEach(this::ask);
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

    /// Everybody is told what is kept of his, and all at once; nobody is waited for for long.
    @Override
    public void stop() {
        closing = true;
        running = false;
        var last = List.copyOf(open.all());
        await(() -> last.stream().allMatch(Talk::settled), LAST_UPDATES);
        last.forEach(talk -> talk.end(Farewell.LATER));
        await(() -> last.stream().noneMatch(Talk::lasts), LAST_WORDS);
    }

    private static void await(BooleanSupplier done, Duration most) {
        var until = System.nanoTime() + most.toNanos();
        while (!done.getAsBoolean() && System.nanoTime() < until) {
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
