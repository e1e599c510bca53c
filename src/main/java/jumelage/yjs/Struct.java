package jumelage.yjs;

/// A stretch of what one client wrote, without gaps in its numbers.
abstract sealed class Struct permits Item, Blank {
    static final int GC = 0;
    static final int SKIP = 10;

    final long client;
    long clock;
    long length;

    Struct(long client, long clock, long length) {
        this.client = client;
        this.clock = clock;
        this.length = length;
    }

    long end() {
        return clock + length;
    }

    Id id() {
        return new Id(client, clock);
    }

    Id lastId() {
        return new Id(client, clock + length - 1);
    }

    abstract boolean deleted();

    /// Takes up what follows it directly, if the two can be one.
    abstract boolean mergeWith(Struct right);

    /// The stretch from an offset on, on its own; content that is shared is cut off here.
    abstract Struct from(long offset);

    abstract void write(Encoder encoder, long offset);
}
