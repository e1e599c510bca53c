package jumelage.yjs;

/// A gap in an update: what belongs there is not known yet.
final class Skip extends Blank {

    Skip(long client, long clock, long length) {
        super(SKIP, client, clock, length);
    }

    @Override
    Skip from(long offset) {
        return new Skip(client, clock + offset, length - offset);
    }
}
