package jumelage.writing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was written in a document lately, cut where its writers paused or changed.
///
/// @param days for which it is kept
/// @param cut before when there is too much of it, which is its first stretch; none where each is told by itself
/// @param shot where it is stopped; none where there are no steps
public record Reel(
        List<Stretch> stretches,
        int days,
        @Nullable Instant cut,
        @Nullable Shot shot) {
    public Reel {
        stretches = List.copyOf(stretches);
    }

    public record Stretch(Instant from, Instant to, List<Byline> by) {
        public Stretch {
            by = List.copyOf(by);
        }
    }
}
