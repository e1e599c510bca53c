package jumelage.live;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads where somebody's caret stands: two places relative to what is written, and nothing else, so that no words
/// travel there which nobody keeps. What is passed on is written anew.
final class Carets {
    private static final String ROOT = "prosemirror";
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(5).build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Carets() {}

    /// @param state as a browser tells it: null, or an object with nothing but a `cursor`
    /// @return the cursor as JSON, none where the state is null
    /// @throws Refusal when there is anything else
    static @Nullable String cursor(String state) {
        var read = read(state);
        if (read.isNull()) return null;
        only(read, Set.of("cursor"));
        var cursor = read.get("cursor");
        if (cursor == null || cursor.isNull()) return "null";
        only(cursor, Set.of("anchor", "head"));
        return JSON.writeValueAsString(
                Map.of("anchor", place(cursor.get("anchor")), "head", place(cursor.get("head"))));
    }

    private static JsonNode read(String state) {
        try {
            var read = JSON.readTree(state);
            if (read != null) return read;
        } catch (JacksonException _) {
            // told below, without a word of it
        }
        throw unfit();
    }

    private static Map<String, Object> place(@Nullable JsonNode given) {
        if (given == null) throw unfit();
        only(given, Set.of("type", "tname", "item", "assoc"));
        var place = new LinkedHashMap<String, Object>();
        var name = given.get("tname");
        if (name != null && !name.isNull()) {
            if (!name.isString() || !name.stringValue().equals(ROOT)) throw unfit();
            place.put("tname", ROOT);
        }
        for (var key : new String[] {"type", "item"}) {
            var id = given.get(key);
            if (id != null && !id.isNull()) place.put(key, id(id));
        }
        if (place.isEmpty()) throw unfit();
        var side = given.get("assoc");
        if (side != null && !side.isNull()) place.put("assoc", (int) whole(side, -1, 1));
        return place;
    }

    private static Map<String, Object> id(JsonNode given) {
        only(given, Set.of("client", "clock"));
        var id = new LinkedHashMap<String, Object>();
        for (var key : new String[] {"client", "clock"}) {
            var number = given.get(key);
            if (number == null) throw unfit();
            id.put(key, whole(number, 0, Unpacking.LARGEST));
        }
        return id;
    }

    private static long whole(JsonNode number, long least, long most) {
        if (!number.isIntegralNumber() || !number.canConvertToLong()) throw unfit();
        var value = number.longValue();
        if (value < least || value > most) throw unfit();
        return value;
    }

    private static void only(JsonNode given, Set<String> keys) {
        if (!given.isObject() || !keys.containsAll(given.propertyNames())) throw unfit();
    }

    private static Refusal unfit() {
        return new Refusal(Farewell.REFUSED, "A caret says more than its place");
    }
}
