package jumelage.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The attributes of a node or mark as they came in. What nobody has taken when it is [#done] is unknown.
final class Attributes {

    private final Map<String, JsonNode> left = new HashMap<>();

    Attributes(@Nullable JsonNode json) {
        if (json == null || json.isNull()) {
            return;
        }
        if (!json.isObject()) {
            throw new Refused(Unfit.BAD_ATTRIBUTE);
        }
        for (var attribute : json.properties()) {
            if (!attribute.getValue().isNull()) {
                left.put(attribute.getKey(), attribute.getValue());
            }
        }
    }

    @Nullable
    String text(String name, Format format) {
        var value = left.remove(name);
        if (value == null) {
            return null;
        }
        if (!value.isString() || !format.fits(value.stringValue())) {
            throw new Refused(format.otherwise());
        }
        return value.stringValue();
    }

    String required(String name, Format format) {
        var text = text(name, format);
        if (text == null) {
            throw new Refused(format.otherwise());
        }
        return text;
    }

    String textOr(String name, Format format, String otherwise) {
        var text = text(name, format);
        return text == null ? otherwise : text;
    }

    @Nullable
    Direction direction() {
        var tag = text("dir", Format.DIRECTION);
        return tag == null ? null : Direction.of(tag);
    }

    int number(String name, int least, int most, int otherwise) {
        return left.containsKey(name) ? number(name, least, most) : otherwise;
    }

    int number(String name, int least, int most) {
        return number(left.remove(name), least, most);
    }

    List<Integer> numbers(String name, int count, int most) {
        var values = left.remove(name);
        if (values == null) {
            return List.of();
        }
        if (!values.isArray() || values.size() > count) {
            throw new Refused(Unfit.BAD_ATTRIBUTE);
        }
        return IntStream.range(0, values.size())
                .mapToObj(index -> number(values.get(index), 0, most))
                .toList();
    }

    void forget(String... names) {
        for (var name : names) {
            left.remove(name);
        }
    }

    void done() {
        if (!left.isEmpty()) {
            throw new Refused(Unfit.BAD_ATTRIBUTE);
        }
    }

    private static int number(@Nullable JsonNode value, int least, int most) {
        if (value == null || !value.isInt() || value.intValue() < least || value.intValue() > most) {
            throw new Refused(Unfit.BAD_ATTRIBUTE);
        }
        return value.intValue();
    }
}
