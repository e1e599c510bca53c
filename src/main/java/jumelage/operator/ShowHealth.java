package jumelage.operator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jumelage.shell.View;

/// @param since when this node was started
/// @param memory of Java: used and the most, in bytes
public record ShowHealth(List<Finding> findings, String version, String java, Instant since, Duration up, Memory memory)
        implements View {

    record Memory(Finding.Bytes used, Finding.Bytes most) {}

    /// What is worst.
    public Finding.State state() {
        return findings.stream().map(Finding::state).max(Enum::compareTo).orElse(Finding.State.FINE);
    }
}
