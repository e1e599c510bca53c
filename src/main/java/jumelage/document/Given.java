package jumelage.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A node or mark as it was given to us, of which nothing is believed.
record Given(JsonNode json) {

    // a node and its content are two levels, a mark with its attributes three more
    private static final int DEEPEST = 2 * Document.DEEPEST + 3;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /// Size and depth are looked at before anything is built from the text.
    static Given read(String text, int largest) {
        if (text.length() > largest || text.getBytes(StandardCharsets.UTF_8).length > largest) {
            throw new Refused(Unfit.TOO_LARGE);
        }
        try (var parser = JSON.createParser(text)) {
            try {
                return Optional.ofNullable(JSON.readTree(parser))
                        .map(Given::new)
                        .orElseThrow(() -> new Refused(Unfit.NOT_JSON));
            } catch (StreamConstraintsException _) {
                var deep = parser.streamReadContext().getNestingDepth() >= DEEPEST;
                throw new Refused(deep ? Unfit.TOO_DEEP : Unfit.BAD_ATTRIBUTE);
            } catch (JacksonException _) {
                throw new Refused(Unfit.NOT_JSON);
            }
        }
    }

    String type(Unfit otherwise) {
        return string("type", otherwise);
    }

    String string(String key, Unfit otherwise) {
        var value = json.get(key);
        if (value == null || !value.isString()) {
            throw new Refused(otherwise);
        }
        return value.stringValue();
    }

    Attributes attributes() {
        return new Attributes(json.get("attrs"));
    }

    List<Given> content() {
        return all(json.get("content"));
    }

    List<Given> marks() {
        return all(json.get("marks"));
    }

    void hasOnly(String... keys) {
        if (!Set.of(keys).containsAll(json.propertyNames())) {
            throw new Refused(Unfit.BAD_ATTRIBUTE);
        }
    }

    private static List<Given> all(@Nullable JsonNode array) {
        if (array == null || array.isNull()) {
            return List.of();
        }
        if (!array.isArray()) {
            throw new Refused(Unfit.MISPLACED);
        }
        return StreamSupport.stream(array.spliterator(), false).map(Given::new).toList();
    }
}
