package jumelage.live;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import jumelage.Asker.Somebody;

/// The socket of somebody’s browser.
final class Socket implements WebSocket.Listener {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final AtomicLong CLIENTS = new AtomicLong(4_000_000_000L);
    private static final int SECONDS = 10;

    final long client;
    private final ByteArrayOutputStream piece = new ByteArrayOutputStream();
    private final BlockingQueue<byte[]> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private WebSocket socket;

    Socket(long client) {
        this.client = client;
    }

    /// An address of this house, and from where it is asked.
    record Door(int port, String origin) {
        static Door of(int port) {
            return new Door(port, "http://localhost:" + port);
        }

        Door from(String other) {
            return new Door(port, other);
        }

        /// @return the status with which it was refused, 101 if it was not
        int knock(Somebody somebody, String path) {
            return knock(somebody, path, "?v=1&client=" + CLIENTS.incrementAndGet());
        }

        int knock(Somebody somebody, String path, String query) {
            try {
                open(somebody, path + query, new Socket(0)).leave();
                return 101;
            } catch (CompletionException e) {
                if (e.getCause() instanceof WebSocketHandshakeException refused)
                    return refused.getResponse().statusCode();
                throw e;
            }
        }

        Socket enter(Somebody somebody, String path) {
            return enter(somebody, path, CLIENTS.incrementAndGet());
        }

        Socket enter(Somebody somebody, String path, long client) {
            return open(somebody, path + "?v=1&client=" + client, new Socket(client));
        }

        Socket open(Somebody somebody, String address, Socket browser) {
            var builder = CLIENT.newWebSocketBuilder();
            if (origin != null) builder.header("Origin", origin);
            if (somebody != null)
                builder.header(
                        "Cookie",
                        Arrays.stream(somebody.cookies())
                                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
            browser.socket = builder.buildAsync(URI.create("ws://localhost:" + port + address), browser)
                    .join();
            return browser;
        }
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        var bytes = new byte[data.remaining()];
        data.get(bytes);
        piece.writeBytes(bytes);
        if (last) {
            heard.add(piece.toByteArray());
            piece.reset();
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.complete(1006);
    }

    Socket send(byte[] message) {
        socket.sendBinary(ByteBuffer.wrap(message), true).join();
        return this;
    }

    /// As [#send], though the house may not take it all.
    void sends(byte[] message) {
        try {
            send(message);
        } catch (CompletionException _) {
            // it has ended meanwhile
        }
    }

    void floods(int times, byte[] message) {
        for (var i = 0; i < times && isOpen(); i++) sends(message);
    }

    void text(String text) {
        socket.sendText(text, true).join();
    }

    Socket caret(long of, String state) {
        var update = new Packing().number(1).number(of).number(1).text(state).done();
        return send(new Packing().number(Wire.AWARENESS).bytes(update).done());
    }

    Socket sync(int kind, byte[] content) {
        return send(new Packing().number(Wire.SYNC).number(kind).bytes(content).done());
    }

    /// Waits for a message of this kind that holds `words`.
    ///
    /// @return what follows the kind, as text
    String hears(int kind, String words) throws InterruptedException {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (System.nanoTime() < until) {
            var message = heard.poll(SECONDS, TimeUnit.SECONDS);
            if (message == null || message[0] != kind) continue;
            var text = new String(message, 1, message.length - 1, StandardCharsets.UTF_8);
            if (text.contains(words)) return text;
        }
        throw new AssertionError("Nothing is heard of " + words + "; closed: " + closed);
    }

    /// Everything that has come and was not waited for.
    String rest() {
        var all = new StringBuilder();
        for (var message = heard.poll(); message != null; message = heard.poll())
            all.append(new String(message, StandardCharsets.UTF_8)).append('\n');
        return all.toString();
    }

    boolean isOpen() {
        return !closed.isDone();
    }

    /// The code with which the house ends it.
    int ends() {
        try {
            return closed.get(SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("It is not ended", e);
        }
    }

    void leave() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }

    void vanish() {
        socket.abort();
    }

    static byte[] chance(int length) {
        var bytes = new byte[length];
        new java.util.Random(length).nextBytes(bytes);
        return bytes;
    }
}
