package jumelage.yjs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// JSON as JavaScript reads it, into [Map], [List], [String], [Double], [Boolean] and [#NULL].
final class Json {
    /// Stands for null: no value here is a null of Java.
    static final Object NULL = JsonWriter.Nothing.NULL;

    private final String text;
    private final int deepest;
    private int at;

    private Json(String text, int deepest) {
        this.text = text;
        this.deepest = deepest;
    }

    static Object read(String text, int deepest) {
        switch (text) {
            case "null":
                return NULL;
            case "true":
                return true;
            case "{}":
                return Map.of();
            default:
                var json = new Json(text, deepest);
                var value = json.value(0);
                json.space();
                if (json.at != text.length()) throw json.wrong();
                return value;
        }
    }

    static void check(String text, Limits limits) {
        var _ = read(text, limits.depth());
    }

    static String write(Object value) {
        return new JsonWriter().value(value).toString();
    }

    private Object value(int depth) {
        if (depth > deepest) throw new Refused(Refused.Reason.TOO_DEEP, "A value is nested too deep.");
        space();
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", NULL);
            default -> number();
        };
    }

    private Map<String, Object> object(int depth) {
        var object = new LinkedHashMap<String, Object>();
        at++;
        space();
        if (peek() == '}') {
            at++;
            return object;
        }
        while (true) {
            space();
            if (peek() != '"') throw wrong();
            var key = string();
            space();
            if (next() != ':') throw wrong();
            object.put(key, value(depth + 1));
            space();
            switch (next()) {
                case ',' -> {}
                case '}' -> {
                    return object;
                }
                default -> throw wrong();
            }
        }
    }

    private List<Object> array(int depth) {
        var array = new ArrayList<>();
        at++;
        space();
        if (peek() == ']') {
            at++;
            return array;
        }
        while (true) {
            array.add(value(depth + 1));
            space();
            switch (next()) {
                case ',' -> {}
                case ']' -> {
                    return array;
                }
                default -> throw wrong();
            }
        }
    }

    private String string() {
        var string = new StringBuilder();
        at++;
        while (true) {
            var unit = next();
            if (unit == '"') return string.toString();
            if (unit < ' ') throw wrong();
            string.append(unit == '\\' ? escaped() : unit);
        }
    }

    private char escaped() {
        var unit = next();
        return switch (unit) {
            case '"', '\\', '/' -> unit;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                var code = 0;
                for (var i = 0; i < 4; i++) {
                    var digit = next();
                    if (digit > 'f' || Character.digit(digit, 16) < 0) throw wrong();
                    code = code * 16 + Character.digit(digit, 16);
                }
                yield (char) code;
            }
            default -> throw wrong();
        };
    }

    private Double number() {
        var start = at;
        if (peek() == '-') at++;
        if (peek() == '0') at++;
        else digits();
        if (peek() == '.') {
            at++;
            digits();
        }
        if (peek() == 'e' || peek() == 'E') {
            at++;
            if (peek() == '+' || peek() == '-') at++;
            digits();
        }
        return Double.valueOf(text.substring(start, at));
    }

    private void digits() {
        var start = at;
        while (peek() >= '0' && peek() <= '9') at++;
        if (at == start) throw wrong();
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at)) throw wrong();
        at += word.length();
        return value;
    }

    private void space() {
        while (" \t\n\r".indexOf(peek()) >= 0) at++;
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private char next() {
        if (at == text.length()) throw wrong();
        return text.charAt(at++);
    }

    private Refused wrong() {
        return Refused.malformed("A value is not JSON.");
    }
}
