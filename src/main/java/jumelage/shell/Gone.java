package jumelage.shell;

/// It was here and has been withdrawn; the address goes on saying so, without its title.
public class Gone extends RuntimeException {
    public Gone() {
        super("gone", null, false, false);
    }
}
