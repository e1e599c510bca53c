package jumelage.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import jumelage.store.Database.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServingTest {
    @TempDir
    Path data;

    @Test
    void theRightIsKeptThoughNobodyHoldsItInTheirHand() throws Exception {
        takeAndForget();
        // what nobody holds is cleaned away on a thread of its own, soon after the garbage is
        for (var round = 0; round < 20; round++) {
            System.gc();
            Thread.sleep(10);
        }

        assertThatThrownBy(() -> Serving.from(data))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("already served from the folder");
    }

    @Test
    void whoClosesGivesTheRightBack() throws Exception {
        Serving.from(data).close();

        Serving.from(data).close();
    }

    private void takeAndForget() throws IOException {
        Serving.from(data);
    }
}
