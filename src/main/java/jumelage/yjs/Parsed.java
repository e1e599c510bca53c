package jumelage.yjs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An update that was read whole: it is one, whatever it says.
record Parsed(Map<Long, List<Struct>> clients, DeleteSet deletions, int structs, int types) {

    static Parsed read(byte[] update, Limits limits) {
        var reader = new UpdateReader(update, limits, false);
        var clients = new LinkedHashMap<Long, List<Struct>>();
        var structs = 0;
        var types = 0;
        for (var struct = reader.current(); struct != null; struct = reader.next()) {
            structs++;
            if (struct instanceof Item item && item.content instanceof ContentType) types++;
            var list = clients.computeIfAbsent(struct.client, _ -> new ArrayList<>());
            if (!list.isEmpty() && list.getLast().end() != struct.clock)
                throw Refused.malformed("An update names one client twice.");
            list.add(struct);
        }
        return new Parsed(clients, reader.deletions(), structs, types);
    }
}
