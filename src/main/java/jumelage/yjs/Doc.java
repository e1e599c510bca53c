package jumelage.yjs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A document that several people write, as yjs 13 keeps it with `gc: true`. For one thread at a time.
public final class Doc {
    private final Limits limits;
    private final StructStore store = new StructStore();
    private final Map<String, YType> roots = new HashMap<>();
    private @Nullable Pending pending;
    private @Nullable DeleteSet pendingDeletions;
    private long bytes;
    private long ways;
    private int deepest;
    /// Types in updates that came since something is pending, which may yet make it deeper.
    private int waiting;

    private boolean broken;

    public Doc() {
        this(Limits.USUAL);
    }

    public Doc(Limits limits) {
        this.limits = limits;
    }

    Limits limits() {
        return limits;
    }

    StructStore store() {
        return store;
    }

    YType root(String name) {
        return roots.computeIfAbsent(name, _ -> new YType(YType.ROOT, name));
    }

    int deep(int depth) {
        if (depth > limits.depth())
            throw new Refused(Refused.Reason.TOO_DEEP, "A document is nested deeper than is taken.");
        deepest = Math.max(deepest, depth);
        return depth;
    }

    long nextWay() {
        return ++ways;
    }

    /// Takes an update in version 1, in whatever order updates come, and as often as they come.
    ///
    /// @throws Refused when it is none, or larger than is taken. The document is as before then, but for one
    ///     that turned out too deep or too much work half way: one that answers [Refused.Reason#BROKEN] must be
    ///     read anew
    public void apply(byte[] update) {
        apply(update, bytes > 0);
    }

    private void apply(byte[] update, boolean carefully) {
        whole();
        if (bytes + update.length > limits.documentBytes())
            throw Refused.tooLarge("With this update the document would be larger than a document may be.");
        var parsed = Parsed.read(update, limits);
        if (carefully && deepest + waiting + parsed.types() > limits.depth()) rehearse(update);
        try {
            transact(transaction -> take(transaction, parsed), false);
        } catch (RuntimeException e) {
            broken = true;
            throw e instanceof Refused ? e : Refused.malformed("An update contradicts the document.");
        }
        bytes += update.length;
        waiting = pending == null ? 0 : waiting + parsed.types();
    }

    /// An update with many types may be too deep: then that shows in a copy.
    private void rehearse(byte[] update) {
        var copy = new Doc(limits);
        copy.apply(state(), false);
        copy.apply(update, false);
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
        }
        return transaction;
    }

    private void take(Transaction transaction, Parsed update) {
        var rest = new Integration(transaction, update.clients()).run();
        var retry = pending != null && pending.arrived(store);
        if (pending == null) pending = rest;
        else if (rest != null) pending.add(rest, limits);
        var left = Deletion.apply(transaction, update.deletions());
        if (pendingDeletions != null) {
            var stillLeft = Deletion.apply(transaction, pendingDeletions);
            if (left == null) left = stillLeft;
            else if (stillLeft != null)
                left = DeleteSet.merge(List.of(left, stillLeft)).higherClientsFirst();
        }
        pendingDeletions = left;
        if (!retry || pending == null) return;
        var again = Parsed.read(pending.update(limits), limits);
        pending = null;
        take(transaction, again);
    }

    /// Whether something waits for what it builds on.
    public boolean pending() {
        return pending != null || pendingDeletions != null;
    }

    /// The whole document as one update, what is pending too.
    public byte[] state() {
        return state(StateVector.NOTHING);
    }

    /// What somebody with a state vector does not have.
    ///
    /// @throws Refused when it is none
    public byte[] stateSince(byte[] stateVector) {
        return state(StateVector.read(stateVector, limits));
    }

    private byte[] state(StateVector known) {
        var updates = new ArrayList<>(List.of(integrated(known)));
        if (pendingDeletions != null) {
            var waiting = new Encoder().uint(0);
            pendingDeletions.write(waiting);
            updates.add(waiting.toBytes());
        }
        if (pending != null) updates.add(Updates.diff(pending.update(limits), known, limits));
        return Updates.merge(updates, limits);
    }

    /// The document without what is pending.
    byte[] integrated() {
        return integrated(StateVector.NOTHING);
    }

    private byte[] integrated(StateVector known) {
        whole();
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
