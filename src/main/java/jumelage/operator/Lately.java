package jumelage.operator;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What a look has shown, for a while: however many ask, it is looked once.
final class Lately<T> {
    private final long kept;
    private final Supplier<T> look;
    private @Nullable T last;
    private long looked;

    Lately(Duration kept, Supplier<T> look) {
        this.kept = kept.toNanos();
        this.look = look;
    }

    synchronized T get() {
        var known = last;
        if (known != null && System.nanoTime() - looked < kept) return known;
        var fresh = look.get();
        last = fresh;
        looked = System.nanoTime();
        return fresh;
    }
}
