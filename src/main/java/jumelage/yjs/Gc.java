package jumelage.yjs;

/// What was there and is forgotten with the type that held it: only its length remains.
final class Gc extends Struct {

    Gc(long client, long clock, long length) {
        super(client, clock, length);
    }

    @Override
    boolean deleted() {
        return true;
    }

    @Override
    boolean mergeWith(Struct right) {
        if (!(right instanceof Gc)) return false;
        length += right.length;
        return true;
    }

    @Override
    Struct from(long offset) {
        return new Gc(client, clock + offset, length - offset);
    }

    @Override
    void write(Encoder encoder, long offset) {
        encoder.u8(GC).uint(length - offset);
    }
}
