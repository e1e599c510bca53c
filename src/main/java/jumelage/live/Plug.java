package jumelage.live;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

/// Where a socket and a talk meet.
final class Plug implements WebSocketHandler, Outlet {
    private static final Logger LOG = LoggerFactory.getLogger(Plug.class);

    private final Talks talks;
    private final Entrant entrant;
    private volatile @Nullable WebSocketSession socket;
    private volatile @Nullable Talk talk;
    private volatile boolean closed;

    Plug(Talks talks, Entrant entrant) {
        this.talks = talks;
        this.entrant = entrant;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession opened) {
        socket = opened;
        var begun = talks.begin(entrant, this);
        talk = begun;
        if (closed) begun.over();
    }

    @Override
    public void handleMessage(WebSocketSession from, WebSocketMessage<?> message) {
        var now = talk;
        if (now == null) return;
        switch (message) {
            case BinaryMessage piece -> now.hear(piece.getPayload(), piece.isLast());
            case TextMessage _ -> now.refuse();
            case PongMessage _ -> now.isAlive();
            default -> {}
        }
    }

    @Override
    public void handleTransportError(WebSocketSession from, Throwable cause) {
        LOG.debug("A socket broke", cause);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession from, CloseStatus why) {
        closed = true;
        var now = talk;
        if (now != null) now.over();
    }

    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Override
    public void send(byte[] message) throws IOException {
        open().sendMessage(new BinaryMessage(ByteBuffer.wrap(message)));
    }

    @Override
    public void ping() throws IOException {
        open().sendMessage(new PingMessage());
    }

    @Override
    public void end(int code) {
        try {
            open().close(new CloseStatus(code));
        } catch (IOException | RuntimeException e) {
            LOG.debug("A socket was closed already", e);
        }
    }

    private WebSocketSession open() throws IOException {
        var open = socket;
        if (open == null) throw new IOException("Not open");
        return open;
    }
}
