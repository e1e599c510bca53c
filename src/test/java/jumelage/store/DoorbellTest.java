package jumelage.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import jumelage.IntegrationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Two nodes on one database.
@IntegrationTest
@Transactional(propagation = Propagation.NEVER)
class DoorbellTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired
    Bells bells;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    Doorbell here;
    Doorbell there;
    List<String> heardHere = new CopyOnWriteArrayList<>();
    List<String> heardThere = new CopyOnWriteArrayList<>();
    AtomicInteger missedThere = new AtomicInteger();

    @BeforeEach
    void hang() {
        here = bells.another();
        there = bells.another();
        here.hear("lamp", heardHere::add, () -> {});
        there.hear("lamp", heardThere::add, missedThere::incrementAndGet);
    }

    @AfterEach
    void takeDown() {
        here.stop();
        there.stop();
    }

    @Test
    void whatRingsHereIsHeardOnceOnEachNode() {
        here.ring("lamp", "red and green");
        here.ring("curtain", "blue");

        assertThat(heardHere).containsExactly("red and green");
        await().atMost(SOON).until(() -> !heardThere.isEmpty());
        there.ring("lamp", "last");
        await().atMost(SOON).until(() -> heardHere.contains("last"));
        assertThat(heardHere).containsExactly("red and green", "last");
        assertThat(heardThere).containsExactly("red and green", "last");
    }

    @Test
    void aTransactionRingsWhenItIsCommittedAndNotWhenItIsRolledBack() {
        transaction.executeWithoutResult(status -> {
            here.ring("lamp", "rolled back");
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(_ -> {
            here.ring("lamp", "committed");
            assertThat(heardHere).isEmpty();
        });

        assertThat(heardHere).containsExactly("committed");
        await().atMost(SOON).until(() -> heardThere.equals(List.of("committed")));
    }

    @Test
    void thousandsOfRingsArriveInTheirOrder() {
        for (var one = 0; one < 5_000; one++) here.ring("lamp", "" + one);

        await().atMost(Duration.ofSeconds(10)).until(() -> heardThere.size() == 5_000);
        assertThat(heardThere).isEqualTo(heardHere);
    }

    @Test
    void aBrokenLineIsMadeAgainAndEverybodyAsksAgain() {
        var before = missedThere.get();
        assertThat(terminated("jumelage doorbell")).isGreaterThanOrEqualTo(2);

        // once when it breaks, once when it hears again
        await().atMost(Duration.ofSeconds(5)).until(() -> missedThere.get() >= before + 2);
        here.ring("lamp", "after");
        await().atMost(SOON).until(() -> heardThere.contains("after"));
    }

    @Test
    void aBrokenPostLosesNothing() {
        here.ring("lamp", "first");
        await().atMost(SOON).until(() -> heardThere.contains("first"));
        terminated("jumelage doorbell post");

        here.ring("lamp", "second");
        await().atMost(Duration.ofSeconds(5)).until(() -> heardThere.contains("second"));
    }

    @Test
    void whoStumblesKeepsNobodyElseFromHearing() {
        there.hear("stair", _ -> Integer.parseInt("no number"), () -> Integer.parseInt("nor this"));
        there.hear("stair", heardThere::add, () -> {});

        here.ring("stair", "careful");
        await().atMost(SOON).until(() -> heardThere.contains("careful"));
    }

    @Test
    void itClosesAtOnceHavingSentWhatWasRungAndHangsUpAgain() {
        var all = connections();
        for (var one = 0; one < 100; one++) here.ring("lamp", "" + one);
        var began = System.nanoTime();
        here.stop();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        assertThat(here.isRunning()).isFalse();
        await().atMost(SOON).until(() -> heardThere.size() == 100);
        await().atMost(SOON).until(() -> connections() == all - 1);
        here.start();
        there.ring("lamp", "good morning");
        await().atMost(SOON).until(() -> heardHere.contains("good morning"));
    }

    @Test
    void aBellCarriesNoStories() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> here.ring("lamp", "x".repeat(8_000)));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> here.ring("lamp", "one\ntwo"));
    }

    private int terminated(String name) {
        return db.sql("""
                select count(pg_terminate_backend(pid)) from pg_stat_activity
                 where datname = current_database() and application_name = ?
                """).param(name).query(Integer.class).single();
    }

    private int connections() {
        return db.sql("""
                select count(*) from pg_stat_activity
                 where datname = current_database() and application_name = 'jumelage doorbell'
                """).query(Integer.class).single();
    }
}
