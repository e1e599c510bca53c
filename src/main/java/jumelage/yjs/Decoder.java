package jumelage.yjs;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads the encoding of lib0 (`lib0/decoding.js`): numbers of variable length, strings, values of any kind.
/// Whatever is wrong is a [Refused].
final class Decoder {
    static final long LARGEST = (1L << 53) - 1;

    private final byte[] bytes;
    private final Limits limits;
    private int at;
    private int parts;

    Decoder(byte[] bytes, Limits limits) {
        this.bytes = bytes;
        this.limits = limits;
    }

    int position() {
        return at;
    }

    Limits limits() {
        return limits;
    }

    byte[] since(int start) {
        return Arrays.copyOfRange(bytes, start, at);
    }

    int u8() {
        if (at == bytes.length) throw Refused.malformed("The bytes end too early.");
        return bytes[at++] & 0xff;
    }

    long uint() {
        return more(0, 1);
    }

    /// A sign apart from the number: -0 is one of the values.
    double sint() {
        var first = u8();
        double number = first & 0x3f;
        if ((first & 0x80) != 0) number = more(first & 0x3f, 64);
        return (first & 0x40) != 0 ? -number : number;
    }

    private long more(long number, long unit) {
        while (true) {
            var next = u8();
            if (unit > LARGEST && (next & 0x7f) != 0) throw Refused.malformed("A number is too large.");
            if (unit <= LARGEST) number += (next & 0x7fL) * unit;
            if (number > LARGEST || number < 0) throw Refused.malformed("A number is too large.");
            if (next < 0x80) return number;
            if (unit > LARGEST) throw Refused.malformed("A number is too large.");
            unit <<= 7;
        }
    }

    /// How many of something follow, each of which takes a byte at least.
    int count() {
        var count = uint();
        if (count > bytes.length - at) throw Refused.malformed("More is announced than follows.");
        return (int) count;
    }

    /// How many [#parts] there were so far.
    int counted() {
        return parts;
    }

    /// As [#count], of things that take memory each.
    int parts() {
        var count = count();
        parts += count;
        if (parts > limits.parts()) throw Refused.tooLarge("An update holds more parts than are taken at once.");
        return count;
    }

    void skip(int length) {
        if (length > bytes.length - at) throw Refused.malformed("The bytes end too early.");
        at += length;
    }

    void skipBytes() {
        skip(count());
    }

    byte[] take(int length) {
        var start = at;
        skip(length);
        return since(start);
    }

    String string() {
        var length = count();
        var start = at;
        at += length;
        if (plain(start)) return new String(bytes, start, length, StandardCharsets.ISO_8859_1);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, start, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refused.malformed("A text is not UTF-8.");
        }
    }

    private boolean plain(int start) {
        for (var i = start; i < at; i++) if (bytes[i] < 0) return false;
        return true;
    }

    void skipAny() {
        skipAny(0);
    }

    private void skipAny(int depth) {
        if (depth > limits.depth()) throw new Refused(Refused.Reason.TOO_DEEP, "A value is nested too deep.");
        switch (u8()) {
            case 127, 126, 121, 120 -> {}
            case 125 -> sint();
            case 124 -> skip(4);
            case 123, 122 -> skip(8);
            case 119 -> string();
            case 118 -> {
                for (var left = count(); left > 0; left--) {
                    string();
                    skipAny(depth + 1);
                }
            }
            case 117 -> {
                for (var left = count(); left > 0; left--) skipAny(depth + 1);
            }
            case 116 -> skipBytes();
            default -> throw Refused.malformed("A value is of an unknown kind.");
        }
    }
}
