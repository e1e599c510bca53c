package jumelage.document;

/// Words of one fate.
public record Run(Fate fate, String text) {}
