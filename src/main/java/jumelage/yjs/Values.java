package jumelage.yjs;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Values of any kind, in the encoding of lib0: what elements have as attributes.
final class Values {

    private Values() {}

    /// From bytes that were looked through before.
    static Object read(int kind, byte[] bytes) {
        var decoder = new Decoder(bytes, Limits.USUAL);
        if (kind == Content.ANY) return any(decoder);
        var json = decoder.string();
        return json.equals("undefined") ? JsonWriter.Nothing.UNDEFINED : Json.read(json, Limits.DEEPEST);
    }

    private static Object any(Decoder decoder) {
        return switch (decoder.u8()) {
            case 127 -> JsonWriter.Nothing.UNDEFINED;
            case 125 -> decoder.sint();
            case 124 -> (double) ByteBuffer.wrap(decoder.take(4)).getFloat();
            case 123 -> ByteBuffer.wrap(decoder.take(8)).getDouble();
            case 122 -> (double) ByteBuffer.wrap(decoder.take(8)).getLong();
            case 121 -> false;
            case 120 -> true;
            case 119 -> decoder.string();
            case 118 -> {
                var object = new LinkedHashMap<String, Object>();
                for (var left = decoder.count(); left > 0; left--) object.put(decoder.string(), any(decoder));
                yield object;
            }
            case 117 -> {
                var array = new ArrayList<>();
                for (var left = decoder.count(); left > 0; left--) array.add(any(decoder));
                yield array;
            }
            case 116 -> ByteBuffer.wrap(decoder.take(decoder.count())).asReadOnlyBuffer();
            default -> Json.NULL;
        };
    }

    static void write(Encoder encoder, Object value) {
        switch (value) {
            case String string -> encoder.u8(119).string(string);
            case Boolean yes -> encoder.u8(yes ? 120 : 121);
            case Double number -> number(encoder, number);
            case Map<?, ?> map -> {
                encoder.u8(118).uint(map.size());
                map.forEach((key, its) -> {
                    encoder.string((String) key);
                    write(encoder, its);
                });
            }
            case List<?> list -> {
                encoder.u8(117).uint(list.size());
                list.forEach(its -> write(encoder, its));
            }
            case ByteBuffer bytes -> {
                var all = new byte[bytes.remaining()];
                bytes.duplicate().get(all);
                encoder.u8(116).uint(all.length).raw(all);
            }
            default -> encoder.u8(value == JsonWriter.Nothing.UNDEFINED ? 127 : 126);
        }
    }

    private static void number(Encoder encoder, double number) {
        if (number == Math.rint(number) && Math.abs(number) <= Integer.MAX_VALUE)
            encoder.u8(125).sint((long) Math.abs(number), number < 0 || 1 / number < 0);
        else if ((float) number == number)
            encoder.u8(124).raw(ByteBuffer.allocate(4).putFloat((float) number).array());
        else encoder.u8(123).raw(ByteBuffer.allocate(8).putDouble(number).array());
    }
}
