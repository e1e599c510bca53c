package jumelage.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

class DrainingTest {

    @Test
    void whoServesPagesGoesOnForAWhileAndACommandEndsAtOnce() {
        new WebApplicationContextRunner()
                .withUserConfiguration(Draining.class)
                .withPropertyValues("house.drain-seconds=1")
                .run(house -> {
                    var start = System.nanoTime();
                    house.getBean(Draining.class).stop();
                    assertThat(Duration.ofNanos(System.nanoTime() - start))
                            .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
                });
        new ApplicationContextRunner()
                .withUserConfiguration(Draining.class)
                .withPropertyValues("house.drain-seconds=1")
                .run(command -> assertThat(command).doesNotHaveBean(Draining.class));
    }
}
