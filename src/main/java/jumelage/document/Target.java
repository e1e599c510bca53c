package jumelage.document;

/// Where an internal link leads, as far as the reader may know.
public record Target(String href, String title) {}
