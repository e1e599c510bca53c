package jumelage.wiki;

/// One step of a page among the others, as the reader sees them.
public enum Move {
    /// Before the page above it.
    UP,
    /// Behind the page below it.
    DOWN,
    /// Into the page above it, as its last.
    IN,
    /// Out of the page that holds it, behind that.
    OUT
}
