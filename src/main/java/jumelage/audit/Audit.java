package jumelage.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.UUID;
import jumelage.shell.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps who did what. Rows are inserted plain, with the work they tell of; a job chains them.
@Component
public class Audit {
    private final JdbcClient db;
    private final Clock clock;

    Audit(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    private record Linked(
            long id,
            String chain,
            @Nullable UUID who,
            String what,
            @Nullable UUID subject,
            Instant at,
            long place,
            byte[] previous,
            byte[] hash) {
        boolean follows(byte[] last, long before) {
            return place == before + 1
                    && Arrays.equals(previous, last)
                    && Arrays.equals(hash, new Entry(id, chain, who, what, subject, at).hash(last, place));
        }
    }

    private record Head(long place, byte[] hash) {}

    /// @param chain the room's or office's chain, such as `room:…` or `office:FR`
    /// @param who nobody for what happens by itself
    public void record(String chain, @Nullable Id who, String what, @Nullable UUID subject) {
        db.sql("insert into audit.entry (chain, who, what, subject, at) values (?, ?, ?, ?, ?)")
                .param(chain)
                .param(who == null ? null : who.value())
                .param(what)
                .param(subject)
                .param(clock.instant())
                .update();
    }

    /// Reads a whole chain, from its first line on.
    ///
    /// @return the place of the first line that was changed, moved or taken out; nothing if all hold
    @Transactional(readOnly = true)
    public OptionalLong check(String chain) {
        var place = 0L;
        var last = Entry.NOTHING_BEFORE;
        try (var lines = db.sql("""
                select id, chain, who, what, subject, at, place, previous, hash
                  from audit.entry where chain = ? and hash is not null order by place
                """).param(chain).query(Linked.class).stream()) {
            for (var line : (Iterable<Linked>) lines::iterator) {
                if (!line.follows(last, place)) return OptionalLong.of(place + 1);
                place = line.place();
                last = line.hash();
            }
        }
        var head = db.sql("select place, hash from audit.head where chain = ?")
                .param(chain)
                .query(Head.class)
                .optional()
                .orElse(new Head(0, Entry.NOTHING_BEFORE));
        var whole = head.place() == place && Arrays.equals(head.hash(), last);
        return whole ? OptionalLong.empty() : OptionalLong.of(place + 1);
    }
}
