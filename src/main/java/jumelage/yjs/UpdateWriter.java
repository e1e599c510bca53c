package jumelage.yjs;

/// Writes structs one after the other; those of one client that follow each other are one group.
final class UpdateWriter {
    private final Encoder done = new Encoder(1024);
    private Encoder group = new Encoder(1024);
    private int groups;
    private int written;
    private long client;

    void write(Struct struct, long offset) {
        if (written > 0 && client != struct.client) flush();
        if (written == 0) {
            client = struct.client;
            group.uint(client).uint(struct.clock + offset);
        }
        struct.write(group, offset);
        written++;
    }

    private void flush() {
        if (written == 0) return;
        done.uint(written).raw(group);
        group = new Encoder(1024);
        groups++;
        written = 0;
    }

    byte[] finish(DeleteSet deletions) {
        flush();
        var update = new Encoder(done.length() + 64).uint(groups).raw(done);
        deletions.write(update);
        return update.toBytes();
    }
}
