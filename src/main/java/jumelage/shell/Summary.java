package jumelage.shell;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The list of what is wrong with a form stands before its fields; each is named in it, by its label, when the page is
/// whole.
final class Summary {
    private static final Pattern LINK = Pattern.compile("<a href=\"#([^\"]*+)\" data-field>([^<]*+)</a>");
    /// Where the label of a field stands: its own, that of its group, one of an editor, one that is only said.
    private static final List<String> LABELS = List.of(
            "<label\\b[^>]*\\sfor=\"%s\"[^>]*>(.*?)</label>",
            "<fieldset\\b[^>]*\\sid=\"%s\"[^>]*>\\s*<legend\\b[^>]*>(.*?)</legend>",
            "<span\\b[^>]*\\sid=\"%s-label\"[^>]*>(.*?)</span>",
            "<[^>]*\\sid=\"%s\"[^>]*\\saria-label=\"([^\"]*)\"");
    /// A form that is one question, and what it asks.
    private static final String FORM = "<form\\b[^>]*\\sid=\"%s\"[^>]*>(.*?)</form>";

    private static final String LEGEND = "<legend\\b[^>]*>(.*?)</legend>";
    /// What stands in a label besides its words.
    private static final Pattern BESIDES = Pattern.compile("(?s)<small\\b.*?</small>|<svg\\b.*?</svg>|<[^>]*>");

    private Summary() {}

    /// `page`, with the labels of its fields in the list. What stands in no field of the page is not linked to one.
    static String named(String page) {
        return LINK.matcher(page)
                .replaceAll(link -> Matcher.quoteReplacement(entry(page, link.group(1), link.group(2))));
    }

    private static String entry(String page, String field, String sentence) {
        var named = label(page, field)
                .map(label -> "<b>" + Texts.text("shell.mistake.in", label) + "</b> " + sentence)
                .orElse(sentence);
        return page.contains(" id=\"" + field + "\"") ? "<a href=\"#" + field + "\">" + named + "</a>" : named;
    }

    private static Optional<String> label(String page, String field) {
        return LABELS.stream()
                .flatMap(pattern -> first(pattern.formatted(Pattern.quote(field)), page).stream())
                .findFirst()
                .or(() -> first(FORM.formatted(Pattern.quote(field)), page).flatMap(form -> first(LEGEND, form)))
                .map(label -> BESIDES.matcher(label).replaceAll("").strip())
                .filter(words -> !words.isEmpty());
    }

    private static Optional<String> first(String pattern, String page) {
        var found = Pattern.compile("(?s)" + pattern).matcher(page);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
