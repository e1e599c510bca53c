package jumelage.shell;

import java.util.Arrays;
import java.util.stream.Collectors;

/// The words of a behaviour in the browser, as the JSON that its `labels` value takes.
public final class Labels {
    private Labels() {}

    /// `{"title": …}` with the text `<prefix>.<name>` for each name.
    public static String of(String prefix, String... names) {
        return Arrays.stream(names)
                .map(name -> quoted(name) + ":" + quoted(Texts.text(prefix + "." + name)))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
