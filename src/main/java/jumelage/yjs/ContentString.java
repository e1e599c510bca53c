package jumelage.yjs;

import org.jspecify.annotations.Nullable;

/// Text, in UTF-16 units.
final class ContentString extends Content {
    private static final char REPLACEMENT = '\ufffd';

    private String text;
    /// While text grows at its end, which is how most of it is written.
    private @Nullable StringBuilder growing;

    ContentString(String text) {
        this.text = text;
    }

    CharSequence text() {
        return growing == null ? text : growing;
    }

    @Override
    int kind() {
        return STRING;
    }

    @Override
    Part.What what() {
        return new Part.Characters(text().toString());
    }

    @Override
    long length() {
        return text().length();
    }

    /// A cut through a surrogate pair leaves U+FFFD on both sides, as in yjs (issue 248 there).
    @Override
    Content splice(long offset) {
        var all = text().toString();
        var cut = (int) offset;
        growing = null;
        if (Character.isHighSurrogate(all.charAt(cut - 1))) {
            text = all.substring(0, cut - 1) + REPLACEMENT;
            return new ContentString(REPLACEMENT + all.substring(cut + 1));
        }
        text = all.substring(0, cut);
        return new ContentString(all.substring(cut));
    }

    @Override
    boolean mergeWith(Content right) {
        if (growing == null) growing = new StringBuilder(text);
        growing.append(((ContentString) right).text());
        text = "";
        return true;
    }

    @Override
    void write(Encoder encoder, long offset) {
        encoder.string(text(), (int) offset);
    }
}
