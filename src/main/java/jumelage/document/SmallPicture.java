package jumelage.document;

/// A picture for who spares data: its small form and no other. Anything else comes only when it is asked for anyway.
public final class SmallPicture {
    private static final int SIDE = 400;

    private SmallPicture() {}

    public static Source of(Source source) {
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
                source.name());
    }

    private static int scaled(int length, int longest) {
        return Math.max(1, Math.round((float) length * SIDE / longest));
    }
}
