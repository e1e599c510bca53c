package jumelage.shell;

/// Why nothing was done.
public record Refused(String reason) implements View {}
