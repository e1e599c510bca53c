package jumelage.writing;

import jumelage.publication.ItemId;

/// A document was taken away for good: nobody may keep a word of it. Told in the same transaction.
public record Erased(ItemId document) {}
