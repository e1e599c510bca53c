package jumelage.publication;

/// A thing that a search has found, as far as the one who searched may see it.
///
/// @param outside whether he reads it as it was approved
public record Found(Item item, String title, String language, boolean outside, Snippet snippet) {}
