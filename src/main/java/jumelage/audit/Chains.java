package jumelage.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts new lines at the end of their chains.
@Component
class Chains {
    private static final int A_ROUND = 1000;

    private final JdbcClient db;
    private final JdbcTemplate batch;

    private record Head(long place, byte[] hash) {}

    Chains(JdbcClient db, JdbcTemplate batch) {
        this.db = db;
        this.batch = batch;
    }

    /// Chains the oldest loose lines. Two that do so at once wait for one another.
    ///
    /// @return whether there may be more
    @Transactional
    boolean grow() {
        db.sql("lock table audit.head in share row exclusive mode").update();
        var loose = db.sql("""
                select id, chain, who, what, subject, at from audit.entry where hash is null order by id limit ?
                """).param(A_ROUND).query(Entry.class).list();
        var heads = new LinkedHashMap<String, Head>();
        List<Object[]> rows = new ArrayList<>();
        for (var entry : loose) {
            var head = heads.computeIfAbsent(entry.chain(), this::head);
            var place = head.place() + 1;
            var hash = entry.hash(head.hash(), place);
            rows.add(new Object[] {place, head.hash(), hash, entry.id()});
            heads.put(entry.chain(), new Head(place, hash));
        }
        batch.batchUpdate("update audit.entry set place = ?, previous = ?, hash = ? where id = ?", rows);
        heads.forEach((chain, head) ->
                db.sql("""
                insert into audit.head (chain, place, hash) values (?, ?, ?)
                on conflict (chain) do update set place = excluded.place, hash = excluded.hash
                """).params(chain, head.place(), head.hash()).update());
        return loose.size() == A_ROUND;
    }

    private Head head(String chain) {
        return find(chain).orElse(new Head(0, Entry.NOTHING_BEFORE));
    }

    private Optional<Head> find(String chain) {
        return db.sql("select place, hash from audit.head where chain = ?")
                .param(chain)
                .query(Head.class)
                .optional();
    }
}
