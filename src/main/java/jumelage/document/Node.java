package jumelage.document;

/// Anything that stands in a document.
sealed interface Node permits Block, Inline {}
