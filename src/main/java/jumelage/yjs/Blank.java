package jumelage.yjs;

/// A stretch of which only the length is known.
abstract sealed class Blank extends Struct permits Gc, Skip {
    private final int kind;

    Blank(int kind, long client, long clock, long length) {
        super(client, clock, length);
        this.kind = kind;
    }

    @Override
    boolean deleted() {
        return true;
    }

    @Override
    boolean mergeWith(Struct right) {
        if (getClass() != right.getClass()) return false;
        length += right.length;
        return true;
    }

    @Override
    void write(Encoder encoder, long offset) {
        encoder.u8(kind).uint(length - offset);
    }
}
