package jumelage.account;

import io.micrometer.core.instrument.Metrics;

/// Counts, for the operator, how often somebody was not let in; never who.
public final class TurnedAway {
    private TurnedAway() {}

    /// @param door `staff` or `pupils`
    public static void count(String door) {
        Metrics.counter("jumelage.sign.ins.refused", "door", door).increment();
    }
}
