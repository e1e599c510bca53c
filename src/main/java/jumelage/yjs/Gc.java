package jumelage.yjs;

/// What was there and is forgotten with the type that held it: only its length remains.
final class Gc extends Blank {

    Gc(long client, long clock, long length) {
        super(GC, client, clock, length);
    }

    @Override
    Gc from(long offset) {
        return new Gc(client, clock + offset, length - offset);
    }
}
