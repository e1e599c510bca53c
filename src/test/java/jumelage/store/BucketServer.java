package jumelage.store;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A server of S3 for tests: a process of its own, of which the build has put the jar into `target/s3`.
public final class BucketServer implements AutoCloseable {
    private @Nullable Process process;
    private int port;

    public void start(String bucket) throws Exception {
        System.setProperty("aws.accessKeyId", "test");
        System.setProperty("aws.secretAccessKey", "test");
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-Xmx200m", "-XX:TieredStopAtLevel=1", "-jar", "target/s3/s3mock.jar");
        builder.environment().put("COM_ADOBE_TESTING_S3MOCK_STORE_INITIAL_BUCKETS", bucket);
        builder.environment().put("SERVER_PORT", "0");
        builder.environment().put("COM_ADOBE_TESTING_S3MOCK_HTTPPORT", String.valueOf(port));
        builder.environment().put("SERVER_ADDRESS", "127.0.0.1");
        process = builder.redirectErrorStream(true)
                .redirectOutput(new File("target/s3/s3mock.log"))
                .start();
        await(bucket);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    private void await(String bucket) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var ask = HttpRequest.newBuilder(address().resolve("/" + bucket + "?list-type=2"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            for (var tries = 0; tries < 300; tries++) {
                try {
                    if (client.send(ask, BodyHandlers.discarding()).statusCode() == 200) return;
                } catch (IOException _) {
                    // not up yet
                }
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException("No answer of the server of S3; see target/s3/s3mock.log");
    }

    @Override
    public void close() {
        if (process != null) process.destroyForcibly();
    }
}
