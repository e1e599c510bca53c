package jumelage.document;

import org.jspecify.annotations.Nullable;

/// Where the file lies that a document shows, for one reader, and what is known of it.
///
/// A picture has three addresses, with longest sides of at most 400, 1000 and 2000 pixels; of anything else all three
/// are the address of the file. Width and height are those of the large form, 0 where there is none.
///
/// @param larger where the picture lies that this one is a small form of
public record Source(
        String small,
        String middle,
        String large,
        int width,
        int height,
        String type,
        long bytes,
        String name,
        @Nullable Larger larger) {

    /// @param words of the link to it
    /// @param language of these words
    public record Larger(String address, String words, String language) {}

    public Source(
            String small, String middle, String large, int width, int height, String type, long bytes, String name) {
        this(small, middle, large, width, height, type, bytes, name, null);
    }
}
