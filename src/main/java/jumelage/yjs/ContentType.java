package jumelage.yjs;

/// A type within a type.
final class ContentType extends Content {
    final YType type;

    ContentType(YType type) {
        this.type = type;
    }

    static ContentType read(Decoder decoder) {
        var kind = decoder.uint();
        if (kind > YType.XML_TEXT) throw Refused.malformed("An update holds a type of an unknown kind.");
        var named = kind == YType.ELEMENT || kind == YType.HOOK;
        return new ContentType(new YType((int) kind, named ? decoder.string() : ""));
    }

    @Override
    int kind() {
        return TYPE;
    }

    @Override
    Part.What what() {
        return switch (type.kind) {
            case YType.ELEMENT -> new Part.Element(type.name);
            case YType.XML_TEXT -> new Part.Text();
            default -> super.what();
        };
    }

    @Override
    void integrate(Transaction transaction, Item item) {
        type.item = item;
        if (item.parent instanceof YType parent) type.depth = transaction.deep(parent.depth + 1);
    }

    @Override
    void delete(Transaction transaction) {
        for (var item = type.start; item != null; item = item.right) deleteWithin(transaction, item);
        for (var item : type.map.values()) deleteWithin(transaction, item);
        transaction.unchanged(type);
    }

    /// What was deleted before is not in the transaction's deletions, but may be one with its neighbours from now on.
    private static void deleteWithin(Transaction transaction, Item item) {
        if (!item.deleted()) item.delete(transaction);
        else if (item.clock < transaction.before(item.client)) transaction.mayMerge(item);
    }

    @Override
    void gc(StructStore store) {
        for (var item = type.start; item != null; item = item.right) item.gc(store, true);
        type.start = null;
        for (var last : type.map.values()) for (var item = last; item != null; item = item.left) item.gc(store, true);
        type.map = java.util.Map.of();
    }

    @Override
    void write(Encoder encoder, long offset) {
        encoder.uint(type.kind);
        if (type.kind == YType.ELEMENT || type.kind == YType.HOOK) encoder.string(type.name);
    }
}
