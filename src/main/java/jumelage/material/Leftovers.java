package jumelage.material;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import jumelage.publication.Erasing;
import jumelage.publication.ItemId;
import jumelage.store.Blobs;
import jumelage.store.Jobs;
import jumelage.store.Sha256;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Lets go of what nobody can come back to: materials that lay in the trash for their time and that nothing shows, and
/// bytes that belong to no material, because it went or never came in whole.
@Configuration
class Leftovers {
    /// Longer than anybody needs to bring in what he has announced.
    private static final Duration GRACE = Duration.ofDays(1);

    private final JdbcClient db;
    private final Blobs blobs;
    private final Erasing erasing;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Leftovers(JdbcClient db, Blobs blobs, Erasing erasing, PlatformTransactionManager transactions, Clock clock) {
        this.db = db;
        this.blobs = blobs;
        this.erasing = erasing;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> lettingGo() {
        return Jobs.every("material.leftovers", FixedDelay.ofHours(6)).execute((_, _) -> letGo());
    }

    /// Before the transaction in which bytes are kept: should it not come to an end, they are found.
    void expect(Collection<Sha256> files) {
        var names = files.stream().map(Sha256::hex).sorted().toList();
        transaction.executeWithoutResult(_ -> announce(names));
    }

    /// Lets nothing go before the present transaction ends.
    void hold() {
        db.sql("select 1 from pg_advisory_xact_lock_shared(" + Blobs.LEASE + ")")
                .query()
                .singleRow();
    }

    void letGo() {
        for (var key : erasing.due(Taking.KIND, clock.instant())) transaction.executeWithoutResult(_ -> erase(key));
        transaction.executeWithoutResult(_ -> remove());
    }

    private void announce(Collection<String> files) {
        for (var file : files)
            db.sql("insert into material.leftover (sha256, since) values (?, ?)"
                            + " on conflict (sha256) do update set since = excluded.since")
                    .params(file, clock.instant())
                    .update();
    }

    /// What nothing shows any more that is still there itself.
    private void erase(ItemId key) {
        if (shown(key) || !erasing.erase(key)) return;
        announce(db.sql("""
                with captions as (
                    delete from material.captions where room_id = :room and material = :id returning sha256),
                forms as (
                    delete from material.form where room_id = :room and material = :id returning sha256)
                select sha256 from captions union select sha256 from forms order by sha256
                """)
                .param("room", key.room())
                .param("id", key.id())
                .query(String.class)
                .list());
        db.sql("delete from material.file where room_id = ? and material = ?")
                .params(key.room(), key.id())
                .update();
        db.sql("delete from material.material where room_id = ? and id = ?")
                .params(key.room(), key.id())
                .update();
    }

    private boolean shown(ItemId key) {
        return db.sql("""
                select exists (select from material.showing s
                                 join publication.item i on i.room_id = s.room_id and i.id = s.item
                                where s.room_id = ? and s.material = ? and i.erased is null)
                """).params(key.room(), key.id()).query(Boolean.class).single();
    }

    private void remove() {
        var free = "select pg_try_advisory_xact_lock(" + Blobs.LEASE + ")";
        if (!db.sql(free).query(Boolean.class).single()) return;
        var before = clock.instant().minus(GRACE);
        for (var file : db.sql("select sha256 from material.leftover where since < ? order by sha256")
                .param(before)
                .query(String.class)
                .list()) {
            if (!needed(file)) blobs.remove(new Sha256(file));
            db.sql("delete from material.leftover where sha256 = ?").param(file).update();
        }
    }

    private boolean needed(String file) {
        return db.sql("select exists (select from material.form where sha256 = :file)"
                        + " or exists (select from material.captions where sha256 = :file)")
                .param("file", file)
                .query(Boolean.class)
                .single();
    }
}
