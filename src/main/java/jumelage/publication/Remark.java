package jumelage.publication;

/// What was said to one passage of what came back.
///
/// @param block the id of the block
/// @param quote its first words, as they were
public record Remark(String block, String quote, String words) {}
