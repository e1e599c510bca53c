package jumelage.shell;

/// There is no line, and the page is not kept on this device.
public record ShowOffline() implements View {}
