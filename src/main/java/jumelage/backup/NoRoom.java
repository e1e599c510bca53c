package jumelage.backup;

import java.util.regex.Pattern;

/// What systems, and PostgreSQL after them, say when a disk is full.
final class NoRoom {
    private static final Pattern SAID = Pattern.compile("No space left|File too large|quota exceeded");

    private NoRoom() {}

    static boolean in(Exception e) {
        return SAID.matcher(String.valueOf(e.getMessage())).find();
    }
}
