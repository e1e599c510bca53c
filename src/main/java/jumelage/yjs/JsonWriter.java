package jumelage.yjs;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Writes values as `JSON.stringify` does.
final class JsonWriter {

    /// What JavaScript has for nothing.
    enum Nothing {
        NULL,
        UNDEFINED
    }

    /// Below 2^32 - 1; that there are ten digits at most is near enough.
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}|[1-3][0-9]{9}");

    private final StringBuilder out = new StringBuilder();

    JsonWriter value(Object value) {
        switch (value) {
            case String string -> string(string);
            case Double number -> out.append(number(number));
            case Map<?, ?> map -> object(map);
            case List<?> list -> {
                out.append('[');
                for (var i = 0; i < list.size(); i++) {
                    if (i > 0) out.append(',');
                    value(list.get(i));
                }
                out.append(']');
            }
            case ByteBuffer bytes -> bytes(bytes);
            case Nothing _ -> out.append("null");
            default -> out.append(value);
        }
        return this;
    }

    private void object(Map<?, ?> map) {
        out.append('{');
        var first = true;
        for (var entry : ordered(map).entrySet()) {
            if (entry.getValue() == Nothing.UNDEFINED) continue;
            if (!first) out.append(',');
            first = false;
            string((String) entry.getKey());
            out.append(':');
            value(entry.getValue());
        }
        out.append('}');
    }

    /// As an object of JavaScript that has a number at each index.
    private void bytes(ByteBuffer bytes) {
        out.append('{');
        var left = bytes.duplicate();
        for (var i = 0; left.hasRemaining(); i++)
            out.append(i > 0 ? "," : "").append('"').append(i).append("\":").append(left.get() & 0xff);
        out.append('}');
    }

    /// Keys that are numbers come first in JavaScript, in their order.
    static <K, V> Map<K, V> ordered(Map<K, V> map) {
        var numbered = map.keySet().stream()
                .filter(key -> NUMBER.matcher((String) key).matches())
                .sorted(Comparator.comparingLong(key -> Long.parseLong((String) key)))
                .toList();
        if (numbered.isEmpty()) return map;
        var ordered = new LinkedHashMap<K, V>();
        for (var key : numbered) ordered.put(key, map.get(key));
        map.forEach(ordered::putIfAbsent);
        return ordered;
    }

    private void string(String string) {
        out.append('"');
        for (var i = 0; i < string.length(); i++) {
            var unit = string.charAt(i);
            switch (unit) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (i + 1 < string.length() && Character.isSurrogatePair(unit, string.charAt(i + 1)))
                        out.append(unit).append(string.charAt(++i));
                    else if (unit < ' ' || Character.isSurrogate(unit)) out.append("\\u%04x".formatted((int) unit));
                    else out.append(unit);
                }
            }
        }
        out.append('"');
    }

    /// The shortest digits that say it, in JavaScript's notation.
    private static String number(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) return "null";
        if (number == 0) return "0";
        var decimal = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        // Java gives two digits where one says the same
        var shorter = decimal.round(new MathContext(1));
        if (decimal.precision() == 2 && shorter.doubleValue() == number) decimal = shorter.stripTrailingZeros();
        var digits = decimal.unscaledValue().abs().toString();
        var point = digits.length() - decimal.scale();
        if (point > -6 && point <= 21) return decimal.toPlainString();
        var exponent = point - 1;
        return (number < 0 ? "-" : "") + digits.charAt(0) + (digits.length() > 1 ? "." + digits.substring(1) : "") + "e"
                + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
