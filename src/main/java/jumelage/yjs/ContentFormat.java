package jumelage.yjs;

/// A format that begins in a text here, or ends: its value is null then.
final class ContentFormat extends Content {
    final String key;
    final Object value;
    private final String json;

    ContentFormat(String key, String json, Limits limits) {
        this.key = key;
        this.json = json;
        this.value = Json.read(json, limits.depth());
    }

    ContentFormat(String key, Object value) {
        this.key = key;
        this.value = value;
        this.json = Json.write(value);
    }

    boolean ends() {
        return value == Json.NULL;
    }

    @Override
    int kind() {
        return FORMAT;
    }

    @Override
    Part.What what() {
        return new Part.Format(key, value);
    }

    @Override
    boolean countable() {
        return false;
    }

    @Override
    void integrate(Transaction transaction, Item item) {
        if (item.parent instanceof YType type) type.formatted = true;
    }

    @Override
    void write(Encoder encoder, long offset) {
        encoder.string(key).string(json);
    }
}
