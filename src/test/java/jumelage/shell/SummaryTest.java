package jumelage.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SummaryTest {
    private static final String PLACE = "<a href=\"#name\" data-field>Something must stand here.</a>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<label for=\"name\">Name &amp; title</label><input id=\"name\">",
                "<form method=\"post\" id=\"name\"><p>Who</p><legend class=\"unseen\">Name &amp; title</legend></form>",
                "<div id=\"name\"></div><span id=\"name-label\" hidden>Name &amp; title</span>",
                "<label class=\"wide\" for=\"name\"><svg><path/></svg>Name &amp; title <small class=\"hint\">if any</small></label><input id=\"name\">",
                "<label for=\"other\">Other</label><fieldset class=\"group\" id=\"name\" tabindex=\"-1\">\n"
                        + "<legend>Name &amp; title</legend>",
                "<textarea id=\"name\" rows=\"3\" aria-label=\"Name &amp; title\"></textarea>",
            })
    void aFieldIsCalledByItsLabel(String field) {
        assertThat(Summary.named(PLACE + field))
                .startsWith("<a href=\"#name\"><b>Name &amp; title:</b> Something must stand here.</a>")
                .endsWith(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<input id=\"name\">",
                "<label for=\"names\">Names</label><input id=\"name\">",
                "<form id=\"name\"></form><form><legend>Another</legend></form>",
            })
    void whatHasNoLabelKeepsItsSentence(String field) {
        assertThat(Summary.named(PLACE + field)).isEqualTo("<a href=\"#name\">Something must stand here.</a>" + field);
    }

    @Test
    void alsoInALongPage() {
        var much = "<p>" + "a".repeat(300_000) + "</p>";
        var form = "<form id=\"name\">" + much + "<legend>Who</legend>" + much + "</form>";

        assertThat(Summary.named(PLACE + much + form)).startsWith("<a href=\"#name\"><b>Who:</b> Something");
    }

    @Test
    void whatStandsInNoFieldIsNotLinkedToOne() {
        assertThat(Summary.named(PLACE + "<input type=\"hidden\" name=\"name\">"))
                .isEqualTo("Something must stand here.<input type=\"hidden\" name=\"name\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$1", "\\", "a.b", "\\E(", "{0}", "l'année", "''"})
    void strangeWordsAreOnlyWords(String words) {
        assertThat(Summary.named(PLACE + "<label for=\"name\">" + words + "</label>"))
                .contains("<b>" + words + ":</b> Something");
        assertThat(Summary.named(PLACE.replace("name", words))).isEqualTo("Something must stand here.");
    }
}
