package jumelage.document;

/// What a client sent: a document, or why it cannot be one.
public sealed interface Parsed permits Document, Unfit {}
