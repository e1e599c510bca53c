package jumelage.live;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Puts a message together, as browsers read it; see [Unpacking].
final class Packing {
    private final ByteArrayOutputStream message = new ByteArrayOutputStream();

    Packing number(long number) {
        var rest = number;
        while (rest > 0x7f) {
            message.write((int) (0x80 | rest & 0x7f));
            rest >>>= 7;
        }
        message.write((int) rest);
        return this;
    }

    Packing bytes(byte[] bytes) {
        number(bytes.length);
        message.writeBytes(bytes);
        return this;
    }

    Packing text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    byte[] done() {
        return message.toByteArray();
    }
}
