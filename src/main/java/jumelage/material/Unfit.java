package jumelage.material;

/// A file that is not taken in; the text `key` says why and what would be.
final class Unfit extends Exception {
    private final String key;
    private final transient Object[] arguments;

    Unfit(String key, Object... arguments) {
        super(key, null, false, false);
        this.key = key;
        this.arguments = arguments;
    }

    Taken.Refused refused() {
        return new Taken.Refused(key, arguments);
    }
}
