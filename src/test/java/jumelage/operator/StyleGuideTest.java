package jumelage.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jumelage.Asker;
import jumelage.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The style guide shows what the stylesheets and the icons really hold.
@IntegrationTest
class StyleGuideTest {
    private static final Path STYLES = Path.of("src/main/resources/static/shell");
    private static final List<String> SHEETS = List.of("base", "frame", "forms", "parts", "behaviours");
    /// Frames of whole pages, which every page shows, and the line of a demo.
    private static final Set<String> ELSEWHERE = Set.of(
            "band", "book", "demo", "fold", "half", "hero", "keys", "margin", "narrow", "section", "side", "split");

    @Autowired
    Asker asker;

    Asker.Somebody samir;

    @BeforeEach
    void anOperatorLooks() {
        samir = asker.operator("Samir");
    }

    @Test
    void everyTokenAndEveryIconIsInTheGuide() throws IOException {
        var tokens = found("--([a-z0-9-]+): (?:light-dark\\(#|#)", Files.readString(STYLES.resolve("tokens.css")));
        tokens.removeIf(token -> token.startsWith("school-"));
        var shown = Stream.of(ShowStyle.GROUNDS, ShowStyle.INKS, ShowStyle.EDGES, ShowStyle.WASHES)
                .flatMap(List::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(shown).isEqualTo(tokens);

        var icons = Files.readString(Path.of("src/main/java/jumelage/shell/icon.jte"));
        assertThat(new TreeSet<>(ShowStyle.ICONS)).isEqualTo(found("name\\.equals\\(\"([a-z-]+)\"\\)", icons));
    }

    @Test
    void everyClassOfTheSheetsIsInTheGuide() throws Exception {
        var classes = found("class=\"([^\"]*)\"", guide()).stream()
                .flatMap(names -> Stream.of(names.split("\\s+")))
                .collect(Collectors.toSet());
        for (var sheet : SHEETS) {
            var css = Files.readString(STYLES.resolve(sheet + ".css")).replaceAll("(?s)/\\*.*?\\*/", "");
            var defined = found("\\.([a-z][a-zA-Z0-9-]*)", css);
            defined.removeAll(ELSEWHERE);
            assertThat(classes).as(sheet).containsAll(defined);
        }
    }

    @Test
    void eachPartStandsFromTheLeftAndFromTheRight() throws Exception {
        assertThat(guide()).contains("Take it back", "استرجاعه");
    }

    private String guide() throws Exception {
        var answer = samir.get("/operator/style");
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }

    private static TreeSet<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
