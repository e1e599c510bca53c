package jumelage.stories;

import java.util.List;
import java.util.regex.Pattern;

/// A page as it was sent, before any script.
record Html(String source) {
    private static final Pattern LINK = Pattern.compile("<a\\s[^>]*?href=\"(/[^\"#]*)[^\"]*\"");
    private static final Pattern H1 = Pattern.compile("<h1[\\s>]");
    private static final Pattern LANGUAGE = Pattern.compile("<html lang=\"(en|fr)\"");
    private static final Pattern KEY =
            Pattern.compile("\\b(?:shell|account|mail|audit|school|contact|pupil|project|room"
                    + "|publication|writing|twinspace|wiki|desk|portal|demo)\\.[a-z]+[a-z0-9.-]*\\b");

    List<String> links() {
        return LINK.matcher(source)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .filter(link -> !link.startsWith("/static/") && !link.startsWith("//"))
                .distinct()
                .toList();
    }

    long headings() {
        return H1.matcher(source).results().count();
    }

    boolean saysItsLanguage() {
        return LANGUAGE.matcher(source).find();
    }

    /// What looks like the key of a text where a text should be.
    List<String> keys() {
        var words = source.replaceAll("(?s)<(script|style|template)\\b.*?</\\1>", " ")
                .replaceAll(
                        "(?s)\\s(href|src|id|class|name|for|value|action|data-[a-z-]+|aria-(controls|labelledby|describedby))=\"[^\"]*\"",
                        " ");
        return KEY.matcher(words)
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
    }
}
