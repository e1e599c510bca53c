package jumelage.yjs;

/// What bytes from outside may ask of us.
///
/// @param bytes of one update, and of a whole document as one
/// @param parts structs, single values and ranges of deletion, of one update and of a whole document
/// @param clients in one update
/// @param depth of types within types, and of values within values
/// @param steps of work that grows faster than what asks for it: finding places, cutting, tidying
public record Limits(int bytes, int parts, int clients, int depth, long steps) {

    /// Fits a long school year of one page, and half of the server's memory.
    public static final Limits USUAL = new Limits(64 << 20, 1_500_000, 100_000, 200, 200_000_000);

    static final int DEEPEST = 500;

    public Limits {
        if (depth > DEEPEST) throw new IllegalArgumentException("Deeper than the stack of a thread is sure to be.");
    }
}
