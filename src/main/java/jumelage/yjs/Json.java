package jumelage.yjs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/// JSON as JavaScript reads it, into [Map], [List], [String], [Double], [Boolean] and [#NULL].
final class Json {
    /// Stands for null: no value here is a null of Java.
    static final Object NULL = JsonWriter.Nothing.NULL;

    /// How long things are, the bytes around them have bounded; how deep, [#value] counts.
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .build();

    private final JsonParser tokens;
    private final int deepest;

    private Json(JsonParser tokens, int deepest) {
        this.tokens = tokens;
        this.deepest = deepest;
    }

    static Object read(String text, int deepest) {
        return switch (text) {
            case "null" -> NULL;
            case "true" -> true;
            case "{}" -> Map.of();
            default -> parse(text, deepest);
        };
    }

    private static Object parse(String text, int deepest) {
        try (var tokens = JSON.createParser(ObjectReadContext.empty(), text)) {
            var value = new Json(tokens, deepest).value(tokens.nextToken(), 0);
            if (tokens.nextToken() != null) throw wrong();
            return value;
        } catch (JacksonException _) {
            throw wrong();
        }
    }

    static void check(String text, Limits limits) {
        var _ = read(text, limits.depth());
    }

    static String write(Object value) {
        return new JsonWriter().value(value).toString();
    }

    private Object value(@Nullable JsonToken token, int depth) {
        if (depth > deepest) throw new Refused(Refused.Reason.TOO_DEEP, "A value is nested too deep.");
        return switch (token) {
            case START_OBJECT -> object(depth);
            case START_ARRAY -> array(depth);
            case VALUE_STRING -> tokens.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Double.valueOf(tokens.getString());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> NULL;
            case null, default -> throw wrong();
        };
    }

    private Map<String, Object> object(int depth) {
        var object = new LinkedHashMap<String, Object>();
        while (tokens.nextToken() == JsonToken.PROPERTY_NAME)
            object.put(tokens.currentName(), value(tokens.nextToken(), depth + 1));
        return object;
    }

    private List<Object> array(int depth) {
        var array = new ArrayList<>();
        for (var token = tokens.nextToken(); token != JsonToken.END_ARRAY; token = tokens.nextToken())
            array.add(value(token, depth + 1));
        return array;
    }

    private static Refused wrong() {
        return Refused.malformed("A value is not JSON.");
    }
}
