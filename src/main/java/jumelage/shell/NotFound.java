package jumelage.shell;

/// There is no such thing, for the one who asks.
public class NotFound extends RuntimeException {
    public NotFound() {
        super("not found", null, false, false);
    }
}
