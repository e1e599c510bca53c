package jumelage.yjs;

import java.util.Arrays;
import java.util.List;

/// What can be done with updates without a document.
public final class Updates {
    private static final byte[] NOTHING = {0, 0};

    private Updates() {}

    /// Whether an update says nothing at all.
    public static boolean nothing(byte[] update) {
        return Arrays.equals(update, NOTHING);
    }

    /// One update that says what all of them say, byte for byte as `mergeUpdates` of yjs 13.
    ///
    /// @throws Refused when one of them is none
    public static byte[] merge(List<byte[]> updates, Limits limits) {
        return updates.size() == 1 ? updates.getFirst() : new Merge(updates, limits).merged();
    }

    /// What of an update somebody with a state vector does not have, byte for byte as `diffUpdate` of yjs 13.
    ///
    /// @throws Refused when one of them is none
    public static byte[] diff(byte[] update, byte[] stateVector, Limits limits) {
        return diff(update, StateVector.read(stateVector, limits), limits);
    }

    static byte[] diff(byte[] update, StateVector known, Limits limits) {
        var reader = new UpdateReader(update, limits, false);
        var writer = new UpdateWriter();
        for (var current = reader.current(); current != null; ) {
            var clock = known.clock(current.client);
            var client = current.client;
            if (current instanceof Skip) current = reader.next();
            else if (current.end() > clock) {
                writer.write(current, Math.max(clock - current.clock, 0));
                current = reader.next();
                for (; current != null && current.client == client; current = reader.next()) writer.write(current, 0);
            } else
                while (current != null && current.client == client && current.end() <= clock) current = reader.next();
        }
        return writer.finish(reader.deletions());
    }
}
