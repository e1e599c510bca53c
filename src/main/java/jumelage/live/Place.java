package jumelage.live;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jumelage.document.Shown;
import org.jspecify.annotations.Nullable;

/// Somebody's seat at a sheet, and what is known of his line. All but its contract is guarded by the sheet.
final class Place implements Seat {

    record Parked(long number, byte[] update) {}

    private final Sheet sheet;
    private final Scribe scribe;
    private final Line line;
    private final Set<Shown> may = new HashSet<>();
    private final Deque<Parked> parked = new ArrayDeque<>();
    private int parkedBytes;
    private Instant waitsSince = Instant.MAX;
    private final Set<Long> ahead = new HashSet<>();
    private long received;
    private long saved;
    private long told;
    /// Whether it has what was there before, so that news make sense.
    private boolean welcomed;
    /// What came after that was put together, until it is sent.
    private @Nullable List<byte[]> meanwhile;

    Place(Sheet sheet, Scribe scribe, Line line) {
        this.sheet = sheet;
        this.scribe = scribe;
        this.line = line;
    }

    @Override
    public void welcome(byte[] stateVector) {
        sheet.welcome(this, stateVector);
    }

    @Override
    public void write(byte[] update) {
        sheet.write(this, update);
    }

    @Override
    public Scribe scribe() {
        return scribe;
    }

    @Override
    public int epoch() {
        return sheet.epoch();
    }

    @Override
    public boolean settled() {
        return sheet.settled(this);
    }

    @Override
    public void leave() {
        sheet.leave(this);
    }

    /// What its scribe may show besides what is shown already.
    Set<Shown> may() {
        return may;
    }

    void may(Set<Shown> more) {
        may.addAll(more);
    }

    long next() {
        return ++received;
    }

    /// An answer is put together, which is sent once all of it is kept.
    void awaits() {
        if (!welcomed && meanwhile == null) meanwhile = new ArrayList<>();
    }

    void answer(byte[] missing, byte[] stateVector) {
        line.send(Frames.sync(Wire.MISSING, missing));
        line.send(Frames.sync(Wire.STATE_VECTOR, stateVector));
        welcomed = true;
        if (meanwhile != null) meanwhile.forEach(line::send);
        meanwhile = null;
    }

    void news(byte[] message) {
        if (welcomed) line.send(message);
        else if (meanwhile != null) meanwhile.add(message);
    }

    void kept(long number) {
        ahead.add(number);
        while (ahead.remove(saved + 1)) saved++;
    }

    /// Guarded as all else.
    boolean allKept() {
        return saved == received;
    }

    void tell() {
        if (saved > told) line.send(Frames.saved(saved));
        told = saved;
    }

    /// @throws Refusal when too much waits already
    void park(long number, byte[] update, Instant now) {
        if (parked.isEmpty()) waitsSince = now;
        parkedBytes += update.length;
        if (parked.size() >= Bounds.PARKED || parkedBytes > Bounds.PARKED_BYTES)
            throw new Refusal(Farewell.LATER, "What was written before did not come");
        parked.add(new Parked(number, update));
    }

    /// Whether something has waited since then at least.
    boolean waitsSince(Instant then) {
        return !parked.isEmpty() && !waitsSince.isAfter(then);
    }

    Deque<Parked> unpark() {
        var all = new ArrayDeque<>(parked);
        parked.clear();
        parkedBytes = 0;
        return all;
    }

    void close(Farewell why) {
        line.close(why);
    }
}
