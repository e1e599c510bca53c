package jumelage.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Against a server of S3 of its own process.
class BucketBlobsTest extends BlobsTest {
    private static final BucketServer SERVER = new BucketServer();

    @BeforeAll
    static void start() throws Exception {
        SERVER.start("jumelage");
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Override
    Blobs blobs() {
        return WhereFilesAre.at("s3://jumelage?endpoint=" + SERVER.address() + "&region=eu-west-3", folder);
    }

    /// A server that is overloaded is asked again, a few times; then it is told, and nothing is there.
    @Test
    void aServerThatAnswers503IsAFailureThatIsTold() throws IOException {
        var asked = new AtomicInteger();
        var overloaded = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        overloaded.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        overloaded.start();
        try {
            var address =
                    URI.create("http://127.0.0.1:" + overloaded.getAddress().getPort());
            var blobs = WhereFilesAre.at("s3://jumelage?endpoint=" + address, folder);
            var sent = file("in the middle");

            assertThatExceptionOfType(Blobs.Failed.class)
                    .isThrownBy(() -> blobs.keep(sent))
                    .satisfies(failed -> assertThat(failed.why()).isEqualTo(Blobs.Failed.Why.UNREACHABLE));
            assertThat(asked).hasValueGreaterThan(1);
        } finally {
            overloaded.stop(0);
        }
    }

    @Test
    void aLineThatBreaksWhileBytesComeIsAFailureAndNoEnd() throws IOException {
        try (var broken = BrokenStores.breaking("only the beginning");
                var bytes = broken.blobs().read(Sha256.of(file("a whole")), 0, 1000)) {
            assertThatExceptionOfType(Blobs.Failed.class)
                    .isThrownBy(bytes::readAllBytes)
                    .satisfies(failed -> assertThat(failed.why()).isEqualTo(Blobs.Failed.Why.UNREACHABLE));
        }
    }
}
