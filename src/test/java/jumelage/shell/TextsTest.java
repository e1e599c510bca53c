package jumelage.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)[,}]");
    private static final Pattern USE =
            Pattern.compile("(?<![A-Za-z.])text\\(\\s*\"([a-z0-9-]+\\.[A-Za-z0-9.-]+)\"\\s*[,)]");

    @Test
    void everyLanguageHasEveryText() {
        var english = Texts.all().get("en").keySet();
        assertThat(Texts.all().keySet()).contains("en", "fr");
        Texts.all()
                .forEach((language, texts) ->
                        assertThat(texts.keySet()).as(language).containsExactlyInAnyOrderElementsOf(english));
    }

    @Test
    void everyTextIsAPatternWithTheSamePlaces() {
        var english = Texts.all().get("en");
        Texts.all()
                .forEach((language, texts) -> texts.forEach((key, text) -> assertThat(places(language, text))
                        .as(language + " " + key)
                        .isEqualTo(places("en", english.getOrDefault(key, "")))));
    }

    @Test
    void everyTextThatIsAskedForIsThere() throws IOException {
        var asked = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(path -> path.toString().matches(".*\\.(jte|java)"))
                    .toList()) {
                var found = USE.matcher(Files.readString(file));
                while (found.find()) asked.add(found.group(1));
            }
        }
        asked.removeAll(Texts.all().get("en").keySet());
        assertThat(asked).isEmpty();
    }

    /// Every place, those inside a plural too; and the text must be a pattern that ICU takes.
    private static Set<String> places(String language, String text) {
        new MessageFormat(text, ULocale.forLanguageTag(language));
        return PLACE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    @Test
    void onlyWhatMayBeTooShortIsSaidToBe() {
        assertThat(Texts.text("shell.wrong.Size", 600, 0)).contains("600").doesNotContain("short", "court");
        assertThat(Texts.text("shell.wrong.Size", 200, 10)).contains("200").contains("10");
    }

    @Test
    void whatCannotBePrintedIsRefused() {
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> Texts.text("shell.mistakes", Map.of()));
    }
}
