package jumelage.live;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jumelage.yjs.Updates;
import org.jspecify.annotations.Nullable;

/// What is kept and was not yet sent on. Guarded by its sheet.
final class Unsent {
    private final List<byte[]> updates = new ArrayList<>();
    private final Set<Place> by = new HashSet<>();
    private boolean others;

    boolean isEmpty() {
        return updates.isEmpty();
    }

    /// @param place that has all of it; none where nobody has
    void add(byte[] update, @Nullable Place place) {
        updates.add(update);
        if (place == null) others = true;
        else by.add(place);
    }

    /// To all but the one who wrote all of it.
    void send(Iterable<Place> places) {
        var message = Frames.sync(Wire.UPDATE, Updates.merge(updates, Bounds.YJS));
        for (var place : places) if (others || by.size() > 1 || !by.contains(place)) place.news(message);
        clear();
    }

    void clear() {
        updates.clear();
        by.clear();
        others = false;
    }
}
