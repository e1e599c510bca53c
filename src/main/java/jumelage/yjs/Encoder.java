package jumelage.yjs;

import java.util.Arrays;

/// Writes the encoding of lib0 (`lib0/encoding.js`).
final class Encoder {
    private byte[] bytes;
    private int length;

    Encoder() {
        this(64);
    }

    Encoder(int expected) {
        bytes = new byte[expected];
    }

    int length() {
        return length;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    private void room(int more) {
        if (bytes.length - length < more) bytes = Arrays.copyOf(bytes, Math.max(length + more, length + (length >> 1)));
    }

    Encoder u8(int value) {
        room(1);
        bytes[length++] = (byte) value;
        return this;
    }

    Encoder uint(long number) {
        room(9);
        while (number > 0x7f) {
            bytes[length++] = (byte) (0x80 | (number & 0x7f));
            number >>>= 7;
        }
        bytes[length++] = (byte) number;
        return this;
    }

    Encoder sint(long number, boolean negative) {
        u8((number > 0x3f ? 0x80 : 0) | (negative ? 0x40 : 0) | (int) (number & 0x3f));
        var rest = number >>> 6;
        return rest > 0 ? uint(rest) : this;
    }

    Encoder id(Id id) {
        return uint(id.client()).uint(id.clock());
    }

    Encoder raw(byte[] more) {
        return raw(more, more.length);
    }

    Encoder raw(Encoder more) {
        return raw(more.bytes, more.length);
    }

    private Encoder raw(byte[] more, int count) {
        room(count);
        System.arraycopy(more, 0, bytes, length, count);
        length += count;
        return this;
    }

    Encoder string(CharSequence text) {
        return string(text, 0);
    }

    /// From a unit on. Half a surrogate pair is written as U+FFFD, as browsers do.
    Encoder string(CharSequence text, int from) {
        var size = 0;
        for (var i = from; i < text.length(); i++) {
            var unit = text.charAt(i);
            size += unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
            if (pair(text, i)) {
                size++;
                i++;
            }
        }
        uint(size);
        room(size);
        for (var i = from; i < text.length(); i++) {
            if (pair(text, i)) character(Character.toCodePoint(text.charAt(i), text.charAt(++i)));
            else character(Character.isSurrogate(text.charAt(i)) ? 0xfffd : text.charAt(i));
        }
        return this;
    }

    private static boolean pair(CharSequence text, int at) {
        return at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
    }

    private void character(int point) {
        if (point < 0x80) {
            bytes[length++] = (byte) point;
            return;
        }
        if (point < 0x800) bytes[length++] = (byte) (0xc0 | point >> 6);
        else {
            if (point < 0x10000) bytes[length++] = (byte) (0xe0 | point >> 12);
            else {
                bytes[length++] = (byte) (0xf0 | point >> 18);
                bytes[length++] = (byte) (0x80 | point >> 12 & 0x3f);
            }
            bytes[length++] = (byte) (0x80 | point >> 6 & 0x3f);
        }
        bytes[length++] = (byte) (0x80 | point & 0x3f);
    }
}
