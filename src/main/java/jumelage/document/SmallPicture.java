package jumelage.document;

/// A picture for who spares data: its small form, with a link to the large one. Anything else comes only when it is
/// asked for anyway.
public final class SmallPicture {
    private static final int SIDE = 400;

    private SmallPicture() {}

    /// @param words of the link
    /// @param language of these words
    public static Source of(Source source, String words, String language) {
        int longest = Math.max(source.width(), source.height());
        if (!source.type().startsWith("image/") || longest <= SIDE) return source;
        return new Source(
                source.small(),
                source.small(),
                source.small(),
                scaled(source.width(), longest),
                scaled(source.height(), longest),
                source.type(),
                source.bytes(),
                source.name(),
                new Source.Larger(source.large(), words, language));
    }

    private static int scaled(int length, int longest) {
        return Math.max(1, Math.round((float) length * SIDE / longest));
    }
}
