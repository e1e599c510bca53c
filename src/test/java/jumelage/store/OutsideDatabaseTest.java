package jumelage.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutsideDatabaseTest {

    @Test
    void signsOfThePasswordAreWrittenByTheirNumbers() {
        var database = Database.outside("postgresql://jumelage:a%40b%3Ac%2Fd@db.example/twins");

        assertThat(database.password()).isEqualTo("a@b:c/d");
        assertThat(database.url()).isEqualTo("jdbc:postgresql://db.example:5432/twins");
    }

    @Test
    void oneThatDoesNotAnswerIsRefusedWithASentence(@TempDir Path data) throws Exception {
        int port;
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = probe.getLocalPort();
        }
        assertThatExceptionOfType(Database.Refused.class)
                .isThrownBy(() -> Database.open(data, "postgresql://jumelage:secret@127.0.0.1:" + port + "/twins"))
                .withMessageStartingWith("The PostgreSQL of JUMELAGE_DATABASE_URL lets nobody in: ")
                .withMessageNotContaining("secret");
        assertThat(data).as("the bundled one is not made in its place").isEmptyDirectory();
    }

    @Test
    void whetherItIsADemoIsNotGuessed() {
        assertThat(DemoMark.wish(null)).isNull();
        assertThat(DemoMark.wish("")).isNull();
        assertThat(DemoMark.wish(" true ")).isTrue();
        assertThat(DemoMark.wish("false")).isFalse();
        for (var guess : new String[] {"yes", "1", "no", "False"})
            assertThatExceptionOfType(Database.Refused.class)
                    .isThrownBy(() -> DemoMark.wish(guess))
                    .withMessage("JUMELAGE_DEMO must be true or false.");
    }
}
