package jumelage.material;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import jumelage.store.Blobs;
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
    /// Later than is promised, so that whoever takes a thing back at the last moment finds it whole.
    private static final Duration GRACE = Duration.ofDays(1);
    private static final String LOCK = "hashtext('material.leftover')";

    private final JdbcClient db;
    private final Blobs blobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Leftovers(JdbcClient db, Blobs blobs, PlatformTransactionManager transactions, Clock clock) {
        this.db = db;
        this.blobs = blobs;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> lettingGo() {
        return Tasks.recurring("material.leftovers", FixedDelay.ofHours(6)).execute((_, _) -> letGo());
    }

    /// Before the transaction in which bytes are kept: should it not come to an end, they are found.
    void expect(Collection<Sha256> files) {
        var names = files.stream().map(Sha256::hex).sorted().toList();
        transaction.executeWithoutResult(_ -> announce(names));
    }

    /// Lets nothing go before the present transaction ends.
    void hold() {
        db.sql("select 1 from pg_advisory_xact_lock_shared(" + LOCK + ")")
                .query()
                .singleRow();
    }

    void letGo() {
        transaction.executeWithoutResult(_ -> erase());
        transaction.executeWithoutResult(_ -> remove());
    }

    private void announce(Collection<String> files) {
        for (var file : files)
            db.sql("insert into material.leftover (sha256, since) values (?, ?)"
                            + " on conflict (sha256) do update set since = excluded.since")
                    .params(file, clock.instant())
                    .update();
    }

    private void erase() {
        var before = clock.instant().minus(Trash.KEPT).minus(GRACE);
        var erased = db.sql("""
                with gone as (
                    select m.room_id, m.id from material.material m
                      join publication.item i on i.room_id = m.room_id and i.id = m.id
                     where i.trashed < :before
                       and not exists (select from material.showing s
                                        where s.room_id = m.room_id and s.material = m.id)
                       for update of m),
                captions as (
                    delete from material.captions c using gone g
                     where c.room_id = g.room_id and c.material = g.id returning c.sha256),
                forms as (
                    delete from material.form f using gone g
                     where f.room_id = g.room_id and f.material = g.id returning f.sha256)
                select sha256 from captions union select sha256 from forms order by sha256
                """).param("before", before).query(String.class).list();
        announce(erased);
        for (var table : new String[] {"file", "material"})
            db.sql("delete from material." + table
                            + " x using publication.item i where i.room_id = x.room_id and i.id = x."
                            + (table.equals("file") ? "material" : "id") + " and i.trashed < :before and not exists"
                            + " (select from material.form f where f.room_id = i.room_id and f.material = i.id)"
                            + " and not exists (select from material.showing s where s.room_id = i.room_id"
                            + " and s.material = i.id)")
                    .param("before", before)
                    .update();
    }

    private void remove() {
        var free = "select pg_try_advisory_xact_lock(" + LOCK + ")";
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
