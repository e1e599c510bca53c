package jumelage.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import jumelage.MovingClock;
import jumelage.shell.Installation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PasskeyStory
class SealedChallengesTest {
    @Autowired
    Installation installation;

    @Autowired
    Challenges challenges;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock real;

    MovingClock clock;
    SealedChallenges sealed;

    @BeforeEach
    void aClockOfOurOwn() {
        clock = new MovingClock(real.instant());
        sealed = new SealedChallenges(installation, challenges, db, clock);
    }

    @Test
    void nothingIsKeptUntilItIsAnsweredAndThenForFiveMinutes() {
        db.sql("delete from passkey.challenge").update();
        var answered = sealed.make("here");
        for (var time = 0; time < 20; time++) sealed.make("here");
        assertThat(kept()).isZero();

        assertThat(sealed.take(answered, "here")).isTrue();
        assertThat(kept()).isOne();
        assertThat(sealed.take(answered, "here")).isFalse();

        clock.jump(Duration.ofMinutes(5));
        assertThat(sealed.take(answered, "here")).isFalse();
        assertThat(sealed.take(sealed.make("here"), "here")).isTrue();
        assertThat(kept()).as("the old one has gone").isOne();
    }

    @Test
    void itServesForFiveMinutes() {
        var late = sealed.make("here");
        var last = sealed.make("here");

        clock.jump(Duration.ofMinutes(5).minusMillis(1));
        assertThat(sealed.take(last, "here")).isTrue();
        clock.jump(Duration.ofMillis(1));
        assertThat(sealed.take(late, "here")).isFalse();
    }

    @Test
    void nobodyElseMakesOneOrAltersIt() {
        var value = sealed.make("here");
        for (var place = 0; place < value.length; place++) {
            var altered = value.clone();
            altered[place] ^= 1;
            assertThat(sealed.take(altered, "here")).as("byte " + place).isFalse();
        }
        for (var length : new int[] {0, 7, 8, 31, 32, 63, 65, 72})
            assertThat(sealed.take(Arrays.copyOf(value, length), "here"))
                    .as(length + " bytes")
                    .isFalse();
        var foreign = new Installation(installation.data(), installation.publicUrl(), false, new byte[32]);
        assertThat(sealed.take(new SealedChallenges(foreign, challenges, db, clock).make("here"), "here"))
                .isFalse();
        assertThat(sealed.take(value, "elsewhere")).isFalse();

        assertThat(sealed.take(value, "here")).as("unaltered").isTrue();
    }

    @Test
    void ofEightAnswersAtOnceOneGetsIt() throws Exception {
        var value = sealed.make("here");
        var barrier = new CyclicBarrier(8);
        try (var line = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 8)
                    .mapToObj(_ -> line.submit(() -> {
                        barrier.await();
                        return sealed.take(value, "here");
                    }))
                    .toList();
            var got = 0;
            for (var one : all) if (one.get()) got++;
            assertThat(got).isOne();
        }
    }

    private int kept() {
        return db.sql("select count(*) from passkey.challenge")
                .query(Integer.class)
                .single();
    }
}
