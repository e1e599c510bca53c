package jumelage.publication;

/// Those outside read another revision from now on; told in the same transaction. The owner puts the words of it into
/// [Finding] for them.
public record Approved(ItemId item, int revision, Audience audience) {}
