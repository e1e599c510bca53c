package jumelage.yjs;

/// A gap in an update: what belongs there is not known yet.
final class Skip extends Struct {

    Skip(long client, long clock, long length) {
        super(client, clock, length);
    }

    @Override
    boolean deleted() {
        return true;
    }

    @Override
    boolean mergeWith(Struct right) {
        if (!(right instanceof Skip)) return false;
        length += right.length;
        return true;
    }

    @Override
    Struct from(long offset) {
        return new Skip(client, clock + offset, length - offset);
    }

    @Override
    void write(Encoder encoder, long offset) {
        encoder.u8(SKIP).uint(length - offset);
    }
}
