package jumelage.room;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jumelage.account.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// When people were in rooms.
@Component
public class Visits {
    private static final Duration VISIT = Duration.ofMinutes(30);
    /// So often at most it is written down that somebody looks.
    private static final Duration SEEN = Duration.ofMinutes(1);

    private final JdbcClient db;
    private final Clock clock;
    private final Cache<Visitor, Optional<Instant>> known;

    private record Visitor(RoomId room, PersonId person) {}

    private record Seen(Instant at, @Nullable Instant before) {}

    Visits(JdbcClient db, Clock clock, @Value("${jumelage.memory:20s}") Duration kept) {
        this.db = db;
        this.clock = clock;
        this.known =
                Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(kept).build();
    }

    /// When `member`, who is here now, was here before this visit, which lasts until nothing was looked at for half an
    /// hour. It is asked for once in some seconds: within a visit the answer stays the same.
    public Optional<Instant> before(Member member) {
        var visitor = new Visitor(member.room().id(), member.id());
        var before = known.getIfPresent(visitor);
        if (before == null) {
            before = look(visitor);
            known.put(visitor, before);
        }
        return before;
    }

    private Optional<Instant> look(Visitor visitor) {
        var now = clock.instant();
        var seen = db.sql("select at, before from room.visit where room_id = ? and person = ?")
                .params(visitor.room(), visitor.person())
                .query(Seen.class)
                .optional();
        if (seen.filter(last -> last.at().isAfter(now.minus(SEEN))).isEmpty()) write(visitor, now);
        return seen.map(last -> last.at().isBefore(now.minus(VISIT)) ? last.at() : last.before());
    }

    private void write(Visitor visitor, Instant now) {
        db.sql("""
                insert into room.visit (room_id, person, at) values (:room, :person, :now)
                on conflict (room_id, person) do update
                   set at = excluded.at,
                       before = case when room.visit.at < :pause then room.visit.at else room.visit.before end
                """)
                .param("room", visitor.room())
                .param("person", visitor.person())
                .param("now", now)
                .param("pause", now.minus(VISIT))
                .update();
    }
}
