package jumelage.demo;

import static jumelage.shell.Texts.text;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jumelage.portal.Underway;
import jumelage.shell.Installation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes the demo world on an empty database, beside the pages that are served already. What a stop leaves undone is
/// made on the next start.
@Component
class Making implements Underway {
    private static final Logger LOG = LoggerFactory.getLogger(Making.class);
    /// The last step: from then on the world is its visitors'.
    static final String WHOLE = "whole";

    private final List<Chapter> chapters;
    private final Installation installation;
    private final TransactionTemplate transaction;
    private final JdbcClient db;
    private final Clock clock;
    private volatile boolean closing;
    private volatile int made;
    private volatile int all;

    Making(
            List<Chapter> chapters,
            Installation installation,
            TransactionTemplate transaction,
            JdbcClient db,
            Clock clock) {
        this.chapters = chapters;
        this.installation = installation;
        this.transaction = transaction;
        this.db = db;
        this.clock = clock;
    }

    @Override
    public Optional<String> stage() {
        return made < all ? Optional.of(text("demo.stage", made + 1, all)) : Optional.empty();
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        if (installation.demo() && ready.getApplicationContext() instanceof WebServerApplicationContext && wanted())
            Thread.ofVirtual().name("demo world").start(this::whole);
    }

    @EventListener
    void on(ContextClosedEvent closed) {
        closing = true;
    }

    private boolean wanted() {
        return db.sql("""
                select not exists (select from account.person)
                    or exists (select from demo.step) and not exists (select from demo.step where name = ?)
                """).param(WHOLE).query(Boolean.class).single();
    }

    /// Makes what is not there yet. Of two who do it at once, one waits for the other.
    void whole() {
        try {
            made = 0;
            var world = Book.world();
            var steps = chapters.stream()
                    .flatMap(chapter -> chapter.steps(world).stream())
                    .toList();
            all = steps.size();
            for (var step : steps) {
                if (closing) return;
                make(step);
                made++;
            }
            make(new Step(WHOLE, _ -> {}));
        } catch (RuntimeException e) {
            if (!closing) LOG.error("The demo world could not be made; it is tried again on the next start", e);
        } finally {
            all = 0;
        }
    }

    private void make(Step step) {
        transaction.executeWithoutResult(_ -> {
            var first = db.sql("insert into demo.step (name, done) values (?, ?) on conflict do nothing")
                    .params(step.name(), clock.instant())
                    .update();
            if (first == 1) step.work().make(clock.instant());
        });
    }
}
