package jumelage.yjs;

import java.util.function.Supplier;

/// What a document holds at most, so that it can be read back: all that came, and what was cut and deleted beyond that.
/// Before something is refused it is measured, and then not again before much more has come.
final class Held {
    /// A struct more, or a range of deletion.
    private static final Size CUT = new Size(40, 2, 0);

    private final Limits limits;
    private Size most = Size.NOTHING;
    private Size measured = Size.NOTHING;

    Held(Limits limits) {
        this.limits = limits;
    }

    void add(Size more) {
        most = most.plus(more);
    }

    void cut() {
        add(CUT);
    }

    /// Before a change. What an empty document gets was bounded when it was read; in another some room is left for what
    /// the change cuts.
    ///
    /// @param state of the document as it is
    void check(Size more, Supplier<byte[]> state) {
        if (most.equals(Size.NOTHING) || roomFor(more)) return;
        if (most.farBeyond(measured, limits)) measure(state);
        if (!roomFor(more))
            throw Refused.tooLarge("With this update the document would be larger than a document may be.");
    }

    private boolean roomFor(Size more) {
        return most.plus(more).plus(Size.slack(limits)).within(limits);
    }

    /// After a change that may have cut more than there was room for.
    void check(Supplier<byte[]> state) {
        if (!most.within(limits)) measure(state);
    }

    private void measure(Supplier<byte[]> state) {
        most = measured = Update.parse(state.get(), limits).size();
    }
}
