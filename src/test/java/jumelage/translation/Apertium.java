package jumelage.translation;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Debian's `apertium-apy` with the pairs that are installed (`apertium-fr-es`), on a port of its own.
final class Apertium implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/apertium-apy");
    private static final Path MODES = Path.of("/usr/share/apertium/modes");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Process process;
    private final int port;

    private Apertium(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// Nothing where it is not installed; see `src/test/bash/apertium.sh`.
    static Optional<Apertium> start() throws IOException, InterruptedException {
        if (!Files.isExecutable(PROGRAM) || !Files.exists(MODES.resolve("fr-es.mode"))) return Optional.empty();
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var process = new ProcessBuilder(PROGRAM.toString(), "-p", "" + port, MODES.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        var apertium = new Apertium(process, port);
        for (var left = PATIENCE.toMillis(); left > 0 && process.isAlive(); left -= 100) {
            if (apertium.listens()) return Optional.of(apertium);
            Thread.sleep(100);
        }
        apertium.close();
        return Optional.empty();
    }

    String setting() {
        return "apertium:http://127.0.0.1:" + port;
    }

    private boolean listens() {
        try (var _ = new Socket("127.0.0.1", port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
