package jumelage.yjs;

import org.jspecify.annotations.Nullable;

/// The structs of an update one after the other, and its deletions at the end (`utils/updates.js` of yjs).
final class UpdateReader {
    private final Decoder decoder;
    private final boolean withoutSkips;
    private int clients;
    private int structs;
    private long client;
    private long clock;
    private @Nullable Struct current;

    UpdateReader(byte[] update, Limits limits, boolean withoutSkips) {
        if (update.length > limits.bytes()) throw Refused.tooLarge("An update is larger than is taken at once.");
        this.decoder = new Decoder(update, limits);
        this.withoutSkips = withoutSkips;
        clients = decoder.count();
        if (clients > limits.clients()) throw Refused.tooLarge("An update names more clients than are taken at once.");
        next();
    }

    /// None when all are read.
    @Nullable
    Struct current() {
        return current;
    }

    @Nullable
    Struct next() {
        do current = read();
        while (withoutSkips && current instanceof Skip);
        return current;
    }

    /// When all structs are read.
    DeleteSet deletions() {
        return DeleteSet.read(decoder);
    }

    /// Structs, values and ranges of deletion that were read so far.
    int parts() {
        return decoder.counted();
    }

    private @Nullable Struct read() {
        while (structs == 0) {
            if (clients == 0) return null;
            clients--;
            structs = decoder.parts();
            client = decoder.uint();
            clock = decoder.uint();
        }
        structs--;
        var info = decoder.u8();
        var struct = info == Struct.GC
                ? new Gc(client, clock, decoder.uint())
                : info == Struct.SKIP ? new Skip(client, clock, decoder.uint()) : item(info);
        if (struct.length == 0) throw Refused.malformed("An update holds something without length.");
        clock = struct.end();
        if (clock > Decoder.LARGEST) throw Refused.malformed("A number is too large.");
        return struct;
    }

    private Item item(int info) {
        var origin = (info & Item.HAS_ORIGIN) == 0 ? null : earlier();
        var rightOrigin = (info & Item.HAS_RIGHT_ORIGIN) == 0 ? null : earlier();
        Parent parent = null;
        String key = null;
        if (origin == null && rightOrigin == null) {
            parent = decoder.uint() == 1 ? new Parent.Root(decoder.string()) : earlier();
            if ((info & Item.HAS_KEY) != 0) key = decoder.string();
        }
        return new Item(client, clock, origin, rightOrigin, parent, key, Content.read(info & Item.KIND, decoder));
    }

    private Id earlier() {
        var id = new Id(decoder.uint(), decoder.uint());
        if (id.client() == client && id.clock() >= clock)
            throw Refused.malformed("An update refers to what its client wrote later.");
        return id;
    }
}
