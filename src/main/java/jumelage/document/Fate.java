package jumelage.document;

/// What became of a block, or of words, from one text to the other.
public enum Fate {
    SAME,
    INSERTED,
    DELETED
}
