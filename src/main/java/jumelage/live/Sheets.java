package jumelage.live;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import jumelage.document.Shown;
import jumelage.publication.ItemId;
import jumelage.room.Member;
import jumelage.store.Doorbell;
import jumelage.writing.Writings;
import jumelage.yjs.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// The documents that are open on this node.
@Component
class Sheets implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Sheets.class);

    private final Map<ItemId, Sheet> open = new ConcurrentHashMap<>();
    private final Opening opening;
    private final Shelf shelf;
    private final Writings writings;
    private final Doorbell doorbell;
    private final Clock clock;
    private final Journal journal;
    private final Pulse pulse;
    private final Putting putting;
    private final OnThisNode desk = new OnThisNode();
    private volatile boolean running;

    Sheets(
            Opening opening,
            Shelf shelf,
            Ledger ledger,
            Snapshots snapshots,
            Writings writings,
            Doorbell doorbell,
            Clock clock) {
        this.opening = opening;
        this.shelf = shelf;
        this.writings = writings;
        this.doorbell = doorbell;
        this.clock = clock;
        journal = new Journal(ledger, this::committed, clock);
        pulse = new Pulse(this::round);
        putting = new Putting(snapshots, writings);
        doorbell.hear(Ring.TOPIC, payload -> Ring.read(payload).forEach(this::rung), this::lookAgain);
    }

    /// Opens a document, if it is not open, and seats `scribe` at it. Whether he may write is asked before.
    ///
    /// @throws Refusal when there is none, it is of another epoch, or it cannot be opened now
    Seat join(ItemId document, Scribe scribe, Line line) {
        while (running) {
            if (!open.containsKey(document)) makeRoom();
            var sheet = open.computeIfAbsent(document, key -> new Sheet(key, desk, clock));
            try {
                var seat = sheet.join(scribe, line);
                if (seat.isPresent()) return seat.get();
            } finally {
                if (sheet.over()) open.remove(document, sheet);
            }
        }
        throw new Refusal(Farewell.LATER, "The house closes");
    }

    /// Ends the lines of all who have `document` open on this node.
    void end(ItemId document, Farewell why) {
        var sheet = open.get(document);
        if (sheet != null) sheet.end(why);
    }

    /// Puts a snapshot of `document` where everybody reads, if anything was written here since the last.
    boolean catchUp(ItemId document) {
        var sheet = open.get(document);
        if (sheet == null || !sheet.freshness().ahead()) return false;
        putting.now(sheet);
        return true;
    }

    private void makeRoom() {
        if (weight() < Bounds.OPEN_BYTES) return;
        putting.away(open.values().stream().filter(Sheet::lapse).toList());
        if (weight() >= Bounds.OPEN_BYTES) throw new Refusal(Farewell.LATER, "Too much is open");
    }

    private long weight() {
        return open.values().stream().mapToLong(Sheet::weight).sum();
    }

    private void committed(List<Outcome.Kept> all) {
        var rings = all.stream()
                .map(kept -> new Ring(kept.sheet().key(), kept.sheet().epoch(), kept.last()))
                .toList();
        for (var from = 0; from < rings.size(); from += Ring.MOST)
            doorbell.ring(Ring.TOPIC, Ring.write(rings.subList(from, Math.min(rings.size(), from + Ring.MOST))));
    }

    private void rung(Ring ring) {
        var sheet = open.get(ring.key());
        if (sheet != null && sheet.behind(ring.epoch(), ring.seq())) desk.lookAgain(sheet);
    }

    private void lookAgain() {
        open.values().forEach(desk::lookAgain);
    }

    /// Once a second.
    private void round(long number) {
        var now = clock.instant();
        for (var sheet : open.values()) {
            // one that is just being opened may wait for the database, and all others for this thread
            if (!sheet.opened()) continue;
            sheet.hurry(now);
            if (sheet.lapse(now)) putting.later(List.of(sheet));
            else if (sheet.freshness().due(now)) putting.snapshot(sheet);
        }
        if (number % Bounds.LOOK_ROUND.toSeconds() == 0) pulse.aside(() -> look(List.copyOf(open.values())));
    }

    /// Whether other nodes have kept something that these sheets do not have.
    private void look(Collection<Sheet> sheets) {
        var opened = sheets.stream().filter(Sheet::opened).toList();
        var heads = new HashMap<ItemId, Shelf.Head>();
        shelf.heads(opened.stream().map(Sheet::key).toList()).forEach(head -> heads.put(head.key(), head));
        for (var sheet : opened) {
            var head = heads.get(sheet.key());
            if (head == null || head.gone()) sheet.end(Farewell.GONE);
            else if (head.epoch() != sheet.epoch()) sheet.end(Farewell.OLD_EPOCH);
            else if (sheet.behind(head.epoch(), head.seq()) || sheet.waits())
                sheet.takeIn(
                        shelf.after(sheet.key(), sheet.seq()),
                        shelf.authors(sheet.key()).values());
        }
    }

    @Override
    public void start() {
        running = true;
        journal.open();
        pulse.start();
    }

    /// All browsers are told to come again; what they sent before is still kept.
    @Override
    public void stop() {
        running = false;
        var all = List.copyOf(open.values());
        journal.close();
        all.forEach(sheet -> sheet.end(Farewell.LATER));
        pulse.stop();
        putting.lastWords(all);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Stopped after [Talks], which tells all browsers at once.
    @Override
    public int getPhase() {
        return Talks.PHASE - 1;
    }

    private final class OnThisNode implements Desk {
        private final Set<Sheet> looking = ConcurrentHashMap.newKeySet();

        @Override
        public Opened open(ItemId key) {
            return asking(() -> opening.open(key));
        }

        /// Who cannot be answered now comes again later.
        private static <T> T asking(Supplier<T> question) {
            try {
                return question.get();
            } catch (DataAccessException | TransactionException | Refused e) {
                LOG.warn("Those who write get no answer", e);
                throw new Refusal(Farewell.LATER, "There is no answer now");
            }
        }

        @Override
        public boolean placeable(Set<Shown> shown, Member member) {
            return asking(() -> writings.placeable(shown, member));
        }

        @Override
        public void journal(Entry entry) {
            journal.add(entry);
        }

        @Override
        public void hasNews(Sheet sheet) {
            pulse.tick(sheet);
        }

        @Override
        public void look(Sheet sheet) {
            asking(() -> {
                Sheets.this.look(List.of(sheet));
                return sheet;
            });
        }

        @Override
        public void lookAgain(Sheet sheet) {
            if (looking.add(sheet))
                pulse.aside(() -> {
                    looking.remove(sheet);
                    look(sheet);
                });
        }

        @Override
        public void over(Sheet sheet) {
            open.remove(sheet.key(), sheet);
        }
    }
}
