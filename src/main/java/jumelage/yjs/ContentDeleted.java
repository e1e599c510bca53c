package jumelage.yjs;

/// What was deleted and is no longer held; its place remains.
final class ContentDeleted extends Content {
    private long length;

    ContentDeleted(long length) {
        this.length = length;
    }

    @Override
    int kind() {
        return DELETED;
    }

    @Override
    long length() {
        return length;
    }

    @Override
    long copied() {
        return 0;
    }

    @Override
    boolean countable() {
        return false;
    }

    @Override
    Content splice(long offset) {
        var right = new ContentDeleted(length - offset);
        length = offset;
        return right;
    }

    @Override
    boolean mergeWith(Content right) {
        length += right.length();
        return true;
    }

    @Override
    void integrate(Transaction transaction, Item item) {
        transaction.deleted().add(item.client, item.clock, length);
        item.markDeleted();
    }

    @Override
    void write(Encoder encoder, long offset) {
        encoder.uint(length - offset);
    }
}
