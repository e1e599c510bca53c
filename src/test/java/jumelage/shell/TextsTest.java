package jumelage.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Pattern USE =
            Pattern.compile("(?<![A-Za-z.])text\\(\\s*\"([a-z0-9-]+\\.[A-Za-z0-9.-]+)\"\\s*[,)]");

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

    @Test
    void whatCannotBePrintedIsRefused() {
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> Texts.text("shell.mistakes", Map.of()));
    }

    @Test
    void namesOfAnotherScriptStandApartAndAddressesDoNot() {
        assertThat(said("fr", "زغوان")).contains("\u2068زغوان\u2069");
        assertThat(said("fr", "Βόλος")).contains("Βόλος").doesNotContain("\u2068");
        assertThat(said("ar", "Guérande")).contains("\u2068Guérande\u2069");
        assertThat(said("ar", "https://jumelage.example")).doesNotContain("\u2068https");
    }

    @Test
    void aTextChoosesByAnEnumInEveryLanguage() {
        for (var language : new String[] {"en", "fr", "el", "ar"})
            assertThat(in(language, "operator.health.lead", State.FINE))
                    .isNotEqualTo(in(language, "operator.health.lead", State.BROKEN));
    }

    private enum State {
        FINE,
        BROKEN
    }

    private static String said(String language, String name) {
        return in(language, "twinspace.log.other", name, "1");
    }

    private static String in(String language, String key, Object... arguments) {
        var reader = new Reader(Reader.spoken(language).orElseThrow(), Reader.ANYONE.zone());
        return Screen.readBy(reader, () -> Texts.text(key, arguments));
    }
}
