package jumelage.wiki;

import java.time.Instant;

/// Somebody has a page open for writing.
public record Pen(Who who, Instant since) {}
