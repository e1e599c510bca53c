package jumelage.live;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Takes a browser's message apart: the numbers, bytes and texts of lib0. What is none of them is a [Refusal].
final class Unpacking {
    /// The largest number that JavaScript counts with.
    static final long LARGEST = (1L << 53) - 1;

    private final byte[] message;
    private int at;

    Unpacking(byte[] message) {
        this.message = message;
    }

    long number() {
        var number = 0L;
        for (var shift = 0; shift < 56; shift += 7) {
            if (at == message.length) throw malformed();
            var next = message[at++];
            number |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                if (number > LARGEST) throw malformed();
                return number;
            }
        }
        throw malformed();
    }

    byte[] bytes() {
        var length = number();
        if (length > message.length - at) throw malformed();
        at += (int) length;
        return Arrays.copyOfRange(message, at - (int) length, at);
    }

    String text() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed();
        }
    }

    /// Nothing may follow.
    void end() {
        if (at < message.length) throw malformed();
    }

    private static Refusal malformed() {
        return new Refusal(Farewell.REFUSED, "A message is malformed");
    }
}
