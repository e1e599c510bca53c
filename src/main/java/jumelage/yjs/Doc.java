package jumelage.yjs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// A document that several people write, as yjs 13 keeps it with `gc: true`. For one thread at a time.
public final class Doc {
    private final Limits limits;
    private final StructStore store = new StructStore();
    private final Map<String, YType> roots = new HashMap<>();
    private final Waiting waiting;
    private final Held held;
    private long ways;
    private boolean broken;

    public Doc() {
        this(Limits.USUAL);
    }

    public Doc(Limits limits) {
        this.limits = limits;
        this.waiting = new Waiting(limits);
        this.held = new Held(limits);
    }

    Limits limits() {
        return limits;
    }

    StructStore store() {
        return store;
    }

    Held held() {
        return held;
    }

    YType root(String name) {
        return roots.computeIfAbsent(name, _ -> new YType(YType.ROOT, name));
    }

    int deep(int depth) {
        if (depth > limits.depth())
            throw new Refused(Refused.Reason.TOO_DEEP, "A document is nested deeper than is taken.");
        return depth;
    }

    long nextWay() {
        return ++ways;
    }

    /// Takes an update in version 1, in whatever order updates come, and as often as they come.
    ///
    /// @throws Refused when it is none, or larger than is taken. The document is as before then, but for one that
    ///     turned out half way too deep, too much work or contradictory: after it all is answered by
    ///     [Refused.Reason#BROKEN], and the document must be read anew from what was taken before
    public void apply(byte[] update) {
        whole();
        integrate(Update.parse(update, limits), false);
    }

    /// As [#apply], with an update that was read before, perhaps to be judged.
    ///
    /// @return what everybody must be told who had what the document had: what of the update does not wait, and
    ///     what was tidied away after it
    public byte[] take(Update update) {
        whole();
        return integrate(update.taken(), false).update();
    }

    /// As [#take], of what another document of ours has answered when it took it: that has tidied up already.
    public byte[] repeat(Update update) {
        whole();
        return integrate(update.taken(), true).update();
    }

    private Transaction integrate(Update update, boolean tidy) {
        held.check(update.size(), this::state);
        broken = true;
        try {
            var transaction = transact(changing -> waiting.take(changing, update), tidy);
            held.add(update.size());
            held.check(() -> state(StateVector.NOTHING));
            broken = false;
            return transaction;
        } catch (Refused e) {
            throw e;
        } catch (RuntimeException e) {
            throw new Refused(Refused.Reason.MALFORMED, "An update contradicts the document.", e);
        }
    }

    /// One change, and what is tidied up after it.
    ///
    /// @param local not what others wrote: formats are left as they are
    Transaction transact(Consumer<Transaction> change, boolean local) {
        var transaction = new Transaction(this);
        change.accept(transaction);
        transaction.deleted().sorted();
        var cleaning = local || !transaction.changedFormattedText() ? null : new Transaction(this);
        if (cleaning != null) new FormatCleanup(cleaning).after(transaction);
        transaction.tidy();
        if (cleaning != null) {
            cleaning.deleted().sorted();
            cleaning.tidy();
            transaction.deleted().add(cleaning.deleted());
        }
        return transaction;
    }

    /// Whether something waits for what it builds on.
    public boolean pending() {
        return !waiting.isEmpty();
    }

    /// The whole document as one update, what is pending too.
    public byte[] state() {
        whole();
        return state(StateVector.NOTHING);
    }

    /// What somebody with a state vector does not have.
    ///
    /// @throws Refused when it is none
    public byte[] stateSince(byte[] stateVector) {
        whole();
        return state(StateVector.read(stateVector, limits));
    }

    private byte[] state(StateVector known) {
        var updates = new ArrayList<>(List.of(integrated(known)));
        updates.addAll(waiting.updates(known));
        return Updates.merge(updates, limits);
    }

    /// The document without what is pending.
    byte[] integrated() {
        whole();
        return integrated(StateVector.NOTHING);
    }

    private byte[] integrated(StateVector known) {
        var encoder = new Encoder(1024);
        store.write(encoder, known);
        store.deletions().write(encoder);
        return encoder.toBytes();
    }

    /// How much of each client the document has, as yjs encodes it.
    public byte[] stateVector() {
        whole();
        return store.stateVector().toBytes();
    }

    void whole() {
        if (broken)
            throw new Refused(
                    Refused.Reason.BROKEN, "An update before this one was refused half way: read the document anew.");
    }
}
