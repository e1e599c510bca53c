package jumelage.document;

import java.util.Map;

/// Where the file lies that a document shows, for one reader, and what is known of it.
///
/// A picture has three addresses, with longest sides of at most 400, 1000 and 2000 pixels; of anything else all three
/// are the address of the file. Width and height are those of the large form, 0 where there is none. Captions lie by
/// language.
public record Source(
        String small,
        String middle,
        String large,
        int width,
        int height,
        String type,
        long bytes,
        String name,
        Map<String, String> captions) {

    private static final int SMALL = 400;

    public Source {
        captions = Map.copyOf(captions);
    }

    /// The same picture in its small form only, for who spares data; anything else comes when it is asked for anyway.
    public Source sparing() {
        int longest = Math.max(width, height);
        if (!type.startsWith("image/") || longest <= SMALL) return this;
        return new Source(
                small, small, small, scaled(width, longest), scaled(height, longest), type, bytes, name, captions);
    }

    private static int scaled(int length, int longest) {
        return Math.max(1, Math.round((float) length * SMALL / longest));
    }
}
