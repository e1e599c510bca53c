package jumelage.notice;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import jumelage.account.PersonId;
import jumelage.shell.Face;
import jumelage.shell.Unread;
import jumelage.store.Doorbell;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How much is unread, for the head of every page: remembered until the doorbell rings for its person.
@Component
class UnreadCounts implements Unread {
    private static final int MOST = 100;

    private final JdbcClient db;
    private final Cache<String, Integer> cache;
    /// Counts what was forgotten: what was counted before is not remembered after.
    private final AtomicLong forgotten = new AtomicLong();

    UnreadCounts(JdbcClient db, Doorbell doorbell, @Value("${jumelage.memory:20s}") Duration kept) {
        this.db = db;
        cache = Caffeine.newBuilder()
                .maximumSize(20_000)
                .expireAfterWrite(kept.multipliedBy(3))
                .build();
        doorbell.hear(Notices.TOPIC, this::forget, this::forgetAll);
    }

    @Override
    public int of(Face face) {
        var known = cache.getIfPresent(face.id());
        if (known != null) return known;
        var before = forgotten.get();
        var counted = count(PersonId.of(face.id()));
        cache.put(face.id(), counted);
        if (forgotten.get() != before) cache.invalidate(face.id());
        return counted;
    }

    private int count(PersonId person) {
        return db.sql("""
                select count(*) from (select from notice.notice where person = ? and read is null limit ?) as unread
                """).params(person, MOST).query(Integer.class).single();
    }

    private void forget(String person) {
        forgotten.incrementAndGet();
        cache.invalidate(person);
    }

    private void forgetAll() {
        forgotten.incrementAndGet();
        cache.invalidateAll();
    }
}
