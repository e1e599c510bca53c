package jumelage.passkey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;
import jumelage.TestHouse;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// An empty database, served at the address that it believes to be its own: passkeys are bound to it.
class LocalHouse extends TestHouse {
    static final int PORT = free();

    private static int free() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        super.initialize(context);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("local house", Map.of("server.port", PORT)));
    }

    @Override
    protected String publicUrl() {
        return "http://localhost:" + PORT;
    }
}
