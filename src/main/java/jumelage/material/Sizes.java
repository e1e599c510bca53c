package jumelage.material;

import jumelage.document.FileSize;
import jumelage.shell.Screen;

/// Sizes of files as they are told whoever reads the present page.
public final class Sizes {
    private Sizes() {}

    /// `84 kB`, `1.2 MB`, in the reader's language.
    public static String told(long bytes) {
        return FileSize.of(bytes, Screen.current().reader().language());
    }
}
