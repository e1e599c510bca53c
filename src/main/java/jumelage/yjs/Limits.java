package jumelage.yjs;

/// What bytes from outside may ask of us.
///
/// @param updateBytes of one update
/// @param parts structs, single values and ranges of deletion in one update, or structs of a whole document
/// @param clients in one update
/// @param depth of types within types, and of values within values
/// @param documentBytes of a whole document, by what its content takes in updates
/// @param steps that the places of one update's structs may take among those of others
public record Limits(int updateBytes, int parts, int clients, int depth, long documentBytes, long steps) {

    /// Fits a long school year of one page, and half of the server's memory.
    public static final Limits USUAL = new Limits(32 << 20, 1_500_000, 100_000, 200, 64L << 20, 200_000_000);

    static final int DEEPEST = 500;

    public Limits {
        if (depth > DEEPEST) throw new IllegalArgumentException("Deeper than the stack of a thread is sure to be.");
    }
}
