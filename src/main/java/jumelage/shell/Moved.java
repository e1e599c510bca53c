package jumelage.shell;

/// What is asked for has another address now, and the one who asks may see it.
public class Moved extends RuntimeException {
    private final String path;

    /// @param path one of our own, already encoded, with its query
    public Moved(String path) {
        super("moved", null, false, false);
        this.path = path;
    }

    public String path() {
        return path;
    }
}
