package jumelage.shell;

/// Instead of the page: what is the matter, and where to go on.
public record ShowError(int status) implements View {}
