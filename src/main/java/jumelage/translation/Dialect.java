package jumelage.translation;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jumelage.translation.MachineFailed.Why;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The two ways in which translating machines are spoken to.
enum Dialect {
    /// The API of LibreTranslate 1.x.
    LIBRETRANSLATE {
        @Override
        HttpRequest.Builder pairs(Connection to) {
            return HttpRequest.newBuilder(to.at("/languages"));
        }

        @Override
        List<Pair> pairs(JsonNode answer) {
            var all = answer.findValuesAsString("code");
            return stream(answer)
                    .flatMap(language -> targets(language, all)
                            .map(target -> new Pair(language.path("code").asString(""), target)))
                    .toList();
        }

        /// Older ones do not say: each goes to each.
        private static Stream<String> targets(JsonNode language, List<String> all) {
            return language.has("targets")
                    ? stream(language.path("targets")).map(target -> target.asString(""))
                    : all.stream();
        }

        @Override
        List<HttpRequest.Builder> ask(Connection to, List<String> texts, Pair pair) {
            var asked = JSON.createObjectNode()
                    .put("source", pair.source())
                    .put("target", pair.target())
                    .put("format", "text");
            if (!to.key().isEmpty()) asked.put("api_key", to.key());
            texts.forEach(asked.putArray("q")::add);
            return List.of(HttpRequest.newBuilder(to.at("/translate"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(asked))));
        }

        @Override
        List<String> said(JsonNode answer) {
            return stream(answer.path("translatedText"))
                    .map(text -> text.asString(""))
                    .toList();
        }
    },

    /// The API of Apertium's APY.
    APERTIUM {
        @Override
        HttpRequest.Builder pairs(Connection to) {
            return HttpRequest.newBuilder(to.at("/listPairs"));
        }

        @Override
        List<Pair> pairs(JsonNode answer) {
            return stream(answer.path("responseData"))
                    .map(pair -> new Pair(
                            pair.path("sourceLanguage").asString(""),
                            pair.path("targetLanguage").asString("")))
                    .toList();
        }

        /// It takes one text at a time.
        @Override
        List<HttpRequest.Builder> ask(Connection to, List<String> texts, Pair pair) {
            return texts.stream()
                    .map(text -> "langpair=" + encoded(pair.source() + "|" + pair.target()) + "&markUnknown=no"
                            + (to.key().isEmpty() ? "" : "&key=" + encoded(to.key())) + "&q=" + encoded(text))
                    .map(form -> HttpRequest.newBuilder(to.at("/translate"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form)))
                    .toList();
        }

        @Override
        List<String> said(JsonNode answer) {
            return List.of(answer.path("responseData").path("translatedText").asString(""));
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    };

    private static final JsonMapper JSON = JsonMapper.shared();

    /// Two languages, as the machine calls them.
    record Pair(String source, String target) {}

    abstract HttpRequest.Builder pairs(Connection to);

    abstract List<Pair> pairs(JsonNode answer);

    abstract List<HttpRequest.Builder> ask(Connection to, List<String> texts, Pair pair);

    /// What one of the requests of [#ask] was answered.
    abstract List<String> said(JsonNode answer);

    /// What an answer that is none means.
    static Why wrong(int status, String answer) {
        return switch (status) {
            case 429 -> Why.BUSY;
            case 401, 403 -> Why.REFUSED;
            case 413 -> Why.LONG;
            case 400 -> answer.contains("limit") ? Why.LONG : Why.BROKEN;
            case 503 -> Why.BUSY;
            default -> Why.BROKEN;
        };
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return array.isArray() ? IntStream.range(0, array.size()).mapToObj(array::get) : Stream.of();
    }
}
