package jumelage.live;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Puts messages together that arrive in pieces, since Tomcat's own buffers stay small. What is held is no more than
/// has arrived.
final class Pieces {
    static final int LARGEST = 2 << 20;

    private static final byte[] NOTHING = {};

    private byte[] held = NOTHING;
    private int length;

    /// @return the message, once it is whole
    /// @throws Refusal when it is larger than a message may be
    byte @Nullable [] add(ByteBuffer piece, boolean last) {
        var more = piece.remaining();
        if (more > LARGEST - length) {
            held = NOTHING;
            length = 0;
            throw new Refusal(Farewell.REFUSED, "A message is too large");
        }
        if (held.length - length < more)
            held = Arrays.copyOf(held, last ? length + more : Math.max(length + more, 2 * length));
        piece.get(held, length, more);
        length += more;
        if (!last) return null;
        var message = held.length == length ? held : Arrays.copyOf(held, length);
        held = NOTHING;
        length = 0;
        return message;
    }
}
