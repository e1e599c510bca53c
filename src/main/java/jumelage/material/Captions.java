package jumelage.material;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// Captions as WebVTT: told to be such only when at least one line of them has its time.
final class Captions {
    private static final long LARGEST = 500_000;
    private static final Pattern CUE = Pattern.compile(
            "(?m)^(?:\\d{2,}:)?[0-5]\\d:[0-5]\\d\\.\\d{3}[ \\t]+-->[ \\t]+(?:\\d{2,}:)?[0-5]\\d:[0-5]\\d\\.\\d{3}(?:[ \\t].*)?$");

    private Captions() {}

    /// Whether `file` holds captions.
    static boolean are(Path file) {
        try {
            check(file);
            return true;
        } catch (Unfit | IOException _) {
            return false;
        }
    }

    /// @throws Unfit if `file` is none
    static void check(Path file) throws Unfit, IOException {
        if (Files.size(file) > LARGEST) throw new Unfit("material.captions.large");
        String words;
        try {
            words = Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException _) {
            throw new Unfit("material.captions.unfit");
        }
        var lines = words.startsWith("\uFEFF") ? words.substring(1) : words;
        if (!lines.matches("(?s)WEBVTT(?:[ \\t\\r\\n].*)?")
                || !CUE.matcher(lines.replace("\r", "")).find()) throw new Unfit("material.captions.unfit");
    }
}
