package jumelage.yjs;

/// One unit of a document: who wrote it, and its number among all of that client's. Text counts in UTF-16 units.
record Id(long client, long clock) implements Parent {
    @Override
    public void write(Encoder encoder) {
        encoder.uint(0).id(this);
    }
}
