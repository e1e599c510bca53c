package jumelage.live;

import java.util.function.LongSupplier;

/// How much one may send: a little all the time, and much at once now and then.
final class Pace {
    private final double perNano;
    private final long most;
    private final LongSupplier nanos;
    private double left;
    private long seen;

    /// @param most at once
    Pace(long perSecond, long most, LongSupplier nanos) {
        this.perNano = perSecond / 1e9;
        this.most = most;
        this.nanos = nanos;
        this.left = most;
        this.seen = nanos.getAsLong();
    }

    /// @throws Refusal when that is more than hands can write
    void take(int amount) {
        var now = nanos.getAsLong();
        left = Math.min(most, left + (now - seen) * perNano);
        seen = now;
        left -= amount;
        if (left < 0) throw new Refusal(Farewell.TOO_FAST, "Too much at once");
    }
}
