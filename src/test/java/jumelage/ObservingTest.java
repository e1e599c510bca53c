package jumelage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jumelage.store.Database;
import org.junit.jupiter.api.Test;

class ObservingTest {

    @Test
    void nothingIsMeasuredAndTheLogIsPlainUnlessItIsAskedFor() {
        assertThat(Observing.of(null, null, 8080)).isEmpty();
        assertThat(Observing.of("plain", null, 8080)).isEmpty();
        assertThat(Observing.of("json", null, 8080)).containsEntry("logging.structured.format.console", "ecs");
        assertThat(Observing.of(null, "9090", 8080)).containsEntry("house.metrics-port", "9090");
    }

    @Test
    void whatMakesNoSenseIsRefusedWithASentence() {
        for (var wrong : new String[] {"no", "0", "-1", "70000", "123456"})
            assertThatExceptionOfType(Database.Refused.class)
                    .isThrownBy(() -> Observing.of(null, wrong, 8080))
                    .withMessageContaining("JUMELAGE_METRICS_PORT must be a number");
        assertThatExceptionOfType(Database.Refused.class)
                .as("everybody could read it")
                .isThrownBy(() -> Observing.of(null, "8080", 8080))
                .withMessageContaining("another port than PORT");
        assertThatExceptionOfType(Database.Refused.class)
                .isThrownBy(() -> Observing.of("xml", null, 8080))
                .withMessage("JUMELAGE_LOG must be json or plain.");
    }
}
