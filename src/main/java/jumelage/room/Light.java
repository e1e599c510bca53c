package jumelage.room;

import org.jspecify.annotations.Nullable;

/// How light the pages of a room are to be.
///
/// @param ceiling what a page may weigh with its pictures, in kilobytes of 1,000 bytes; none for no limit
/// @param sparing whether pictures are shown small to everybody
public record Light(@Nullable Integer ceiling, boolean sparing) {
    static final Light UNSET = new Light(null, false);

    /// Whether a page of so many bytes is too heavy here.
    public boolean exceededBy(long bytes) {
        return ceiling != null && bytes > ceiling * 1_000L;
    }
}
