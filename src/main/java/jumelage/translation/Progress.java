package jumelage.translation;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far a machine is with a page.
///
/// @param seen the last sign of life
/// @param why it has ended early
public record Progress(
        UUID by,
        Instant begun,
        Instant seen,
        int passages,
        int done,
        State state,
        @Nullable String why) {
    /// Longer than a machine may take for one passage.
    static final Duration SILENCE = Duration.ofMinutes(2);

    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    /// Whether somebody is at it.
    boolean alive(Instant now) {
        return state == State.RUNNING && seen.plus(SILENCE).isAfter(now);
    }

    /// The same, of which nobody says that it runs when its node has gone.
    Progress at(Instant now) {
        return state == State.RUNNING && !alive(now)
                ? new Progress(by, begun, seen, passages, done, State.FAILED, MachineFailed.Why.SILENT.name())
                : this;
    }

    public boolean running() {
        return state == State.RUNNING;
    }

    public boolean failed() {
        return state == State.FAILED;
    }

    /// The last part of the key of the sentence that says why.
    public String reason() {
        return why == null ? MachineFailed.Why.BROKEN.key() : why.toLowerCase(Locale.ROOT);
    }
}
