package jumelage.room;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import jumelage.school.SchoolId;
import jumelage.shell.Reader;
import jumelage.shell.Screen;
import jumelage.store.Doorbell;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What was worked out of a room for all who see the same of it. It holds until somebody has sent anything to the room
/// that is not [Quiet], or something has happened in it, on whichever node, and some seconds at most. Whoever is here
/// for a part is remembered nothing, and nothing may be remembered that depends on the one person who asks.
@Component
public class Memory {
    /// What rings when something of a room has changed; the payload is its id.
    static final String TOPIC = "memory";

    private final Doorbell doorbell;
    private final Cache<Key, Object> cache;
    /// Counts what was forgotten: what was worked out before is not remembered after.
    private final AtomicLong forgotten = new AtomicLong();

    /// Whatever decides what somebody sees of a room.
    private record Seer(
            Role role,
            @Nullable SchoolId school,
            Map<Act, Boolean> settings,
            @Nullable As as,
            Room room,
            Reader reader) {}

    private record Key(Seer seer, Object what) {}

    Memory(Doorbell doorbell, @Value("${jumelage.memory:20s}") Duration kept) {
        this.doorbell = doorbell;
        this.cache =
                Caffeine.newBuilder().maximumSize(2_000).expireAfterWrite(kept).build();
        doorbell.hear(TOPIC, room -> drop(RoomId.of(room)), this::dropAll);
        doorbell.hear(Standings.TOPIC, room -> drop(RoomId.of(room)), this::dropAll);
    }

    /// @param what tells it from everything else that is remembered of the room
    public <T> T of(Member member, Object what, Supplier<T> work) {
        if (member.role().passing() || member.part() != null) return work.get();
        var seer = new Seer(
                member.role(),
                member.school(),
                member.settings(),
                member.as(),
                member.room(),
                Screen.current().reader());
        var key = new Key(seer, what);
        var known = cache.getIfPresent(key);
        if (known == null) {
            var before = forgotten.get();
            known = Objects.requireNonNull(work.get());
            cache.put(key, known);
            if (forgotten.get() != before) cache.invalidate(key);
        }
        @SuppressWarnings("unchecked")
        var remembered = (T) known;
        return remembered;
    }

    /// Forgets all of `room`: here now, and on every node when the change is there for everybody.
    public void forget(RoomId room) {
        drop(room);
        doorbell.ring(TOPIC, room.toString());
    }

    private void drop(RoomId room) {
        forgotten.incrementAndGet();
        cache.asMap().keySet().removeIf(key -> key.seer().room().id().equals(room));
    }

    private void dropAll() {
        forgotten.incrementAndGet();
        cache.invalidateAll();
    }
}
