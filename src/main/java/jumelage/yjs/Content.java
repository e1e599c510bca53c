package jumelage.yjs;

/// What an item holds. Kinds and their numbers are those of yjs 13 (`structs/Content*.js`).
abstract sealed class Content
        permits ContentDeleted, ContentFormat, ContentSingle, ContentString, ContentType, ContentValues {
    static final int DELETED = 1;
    static final int JSON = 2;
    static final int BINARY = 3;
    static final int STRING = 4;
    static final int EMBED = 5;
    static final int FORMAT = 6;
    static final int TYPE = 7;
    static final int ANY = 8;
    static final int DOC = 9;

    abstract int kind();

    long length() {
        return 1;
    }

    boolean countable() {
        return true;
    }

    /// What it is to a schema.
    Part.What what() {
        return new Part.Foreign();
    }

    /// How much is copied where it is cut.
    long copied() {
        return length();
    }

    /// Keeps what is before the offset; the rest is the answer.
    Content splice(long offset) {
        throw new IllegalStateException("One unit cannot be cut at " + offset + ".");
    }

    /// Takes up the content of the same kind to its right, if it can.
    boolean mergeWith(Content right) {
        return false;
    }

    void integrate(Transaction transaction, Item item) {}

    void delete(Transaction transaction) {}

    void gc(StructStore store) {}

    abstract void write(Encoder encoder, long offset);

    static Content read(int kind, Decoder decoder) {
        return switch (kind) {
            case DELETED -> new ContentDeleted(decoder.uint());
            case STRING -> new ContentString(decoder.string());
            case FORMAT -> new ContentFormat(decoder.string(), decoder.string(), decoder.limits());
            case TYPE -> ContentType.read(decoder);
            case JSON, ANY -> ContentValues.read(kind, decoder);
            case BINARY, EMBED, DOC -> ContentSingle.read(kind, decoder);
            default -> throw Refused.malformed("An update holds content of an unknown kind.");
        };
    }
}
