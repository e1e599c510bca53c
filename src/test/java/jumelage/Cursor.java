package jumelage;

import com.microsoft.playwright.Locator;

/// Puts the cursor into the text of an editor. A key pressed right after the focus would not do: a moment later the
/// editor puts the cursor back where it was.
public final class Cursor {
    private Cursor() {}

    public static void atEnd(Locator text) {
        put(text, "doc => doc.content.size");
    }

    public static void atStart(Locator text) {
        put(text, "() => 0");
    }

    private static void put(Locator text, String place) {
        text.focus();
        text.evaluate("({ editor }) => editor.commands.setTextSelection((%s)(editor.state.doc))".formatted(place));
    }
}
