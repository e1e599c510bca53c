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

    public Source {
        captions = Map.copyOf(captions);
    }
}
