package jumelage.live;

/// Ends a line.
final class Refusal extends RuntimeException {
    private final Farewell farewell;

    /// @param why for the log, without a word that somebody wrote
    Refusal(Farewell farewell, String why) {
        super(why, null, false, false);
        this.farewell = farewell;
    }

    Farewell farewell() {
        return farewell;
    }
}
