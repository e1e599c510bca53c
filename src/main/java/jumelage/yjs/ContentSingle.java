package jumelage.yjs;

/// One unit that is only passed on, as the bytes that came: binary content, what is embedded in text, a document.
final class ContentSingle extends Content {
    private final int kind;
    private final byte[] bytes;

    private ContentSingle(int kind, byte[] bytes) {
        this.kind = kind;
        this.bytes = bytes;
    }

    static ContentSingle read(int kind, Decoder decoder) {
        var start = decoder.position();
        switch (kind) {
            case BINARY -> decoder.skipBytes();
            case EMBED -> Json.check(decoder.string(), decoder.limits());
            default -> {
                decoder.string();
                decoder.skipAny();
            }
        }
        return new ContentSingle(kind, decoder.since(start));
    }

    /// What is embedded.
    Object value() {
        return Values.read(JSON, bytes);
    }

    @Override
    Part.What what() {
        return kind == EMBED ? new Part.Embedded(value()) : super.what();
    }

    @Override
    int kind() {
        return kind;
    }

    @Override
    void write(Encoder encoder, long offset) {
        encoder.raw(bytes);
    }
}
