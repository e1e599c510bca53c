package jumelage.live;

import java.time.Duration;
import jumelage.document.Document;
import jumelage.yjs.Limits;

/// How much, how often and how long.
final class Bounds {
    /// Of a document and of an update; messages are bounded by the line.
    static final Limits YJS = Limits.USUAL;

    /// Clients as which one person has written in one document: one for each time that he has opened it and written.
    static final int CLIENTS = 2_000;

    /// What of one line waits for something that comes before it.
    static final int PARKED = 64;

    static final int PARKED_BYTES = 2 << 20;

    /// What fits a document is kept; somewhat less may be written, so that all that is still under way fits.
    static final int WORDS = Document.LONGEST - 20_000;

    static final int NODES = Document.MOST_NODES - 2_000;
    static final int FIGURES = Document.MOST_FIGURES;

    /// The states of all open documents together; in memory they take some ten times as much.
    static final long OPEN_BYTES = Runtime.getRuntime().maxMemory() / 24;

    /// What came within it is one commit.
    static final Duration GATHERING = Duration.ofMillis(25);

    static final int BATCH = 2_000;
    static final int BATCH_BYTES = 16 << 20;
    /// So long a document may be locked by somebody else before its lines are told to come again.
    static final Duration PATIENCE = Duration.ofSeconds(15);

    static final Duration TICK = Duration.ofMillis(40);
    static final Duration ROUND = Duration.ofSeconds(1);
    static final Duration LOOK_ROUND = Duration.ofSeconds(10);

    static final int UPDATES_A_SNAPSHOT = 500;
    /// Where many write, so long lies between two snapshots.
    static final Duration PAUSE = Duration.ofSeconds(20);
    static final Duration QUIET = Duration.ofSeconds(30);
    /// While many write, a snapshot is not much older either.
    static final Duration OLDEST = Duration.ofMinutes(2);

    /// An empty document stays open so long.
    static final Duration LINGER = Duration.ofSeconds(10);

    static final int SNAPSHOTS_AT_ONCE = 2;
    /// For snapshots when the house closes.
    static final Duration LAST_WORDS = Duration.ofSeconds(4);

    private Bounds() {}
}
