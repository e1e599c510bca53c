package jumelage.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jumelage.shell.CheckTexts.Finding;
import jumelage.shell.CheckTexts.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTextsTest {
    @TempDir
    Path folder;

    @BeforeEach
    void sources() throws IOException {
        write("main/Show.jte", """
                <button>${text("a.send")}</button><p>${text("a.pages", 1)} ${text("a.kind." + kind)} ${text("a.greet")}</p>
                """);
        write("main/Kind.java", "enum Kind { TWO_WEEKS } Labels.of(\"a.editor\", \"bold\")");
        write("texts/a/fr.properties", french());
        write("texts/a/en.properties", english());
    }

    /// What is printed is no fault yet: labels that may be too long for their place.
    @Test
    void everyTextOfTheProductIsInOrder() throws IOException {
        var texts = TextFiles.read(Path.of("src/main/resources/texts"));
        var check = new CheckTexts(texts, TextUses.read(Path.of("src/main")));

        assertThat(texts.languages()).contains("en", "fr");
        assertThat(check.unused()).as("texts that nothing asks for").isEmpty();
        for (var language : texts.languages()) {
            var found = check.of(language);
            found.stream()
                    .filter(one -> !one.kind().wrong())
                    .forEach(one -> System.out.println(language + " " + one.kind() + " " + one));
            assertThat(found.stream().filter(one -> one.kind().wrong()))
                    .as(language)
                    .isEmpty();
        }
    }

    @Test
    void whatIsInOrderIsPassed() throws IOException {
        assertThat(check().of("en")).isEmpty();
        assertThat(check().of("fr")).isEmpty();
        assertThat(check().unused()).isEmpty();
    }

    @Test
    void whatNothingAsksForIsUnused() throws IOException {
        write("texts/b/en.properties", "a.kind.three-weeks = Three\na.editor.italic = Italic\nb.gone = Gone\n");

        assertThat(check().unused()).containsExactly("a.editor.italic", "a.kind.three-weeks", "b.gone");
    }

    @Test
    void whatIsMissingOrThereTwiceIsFound() throws IOException {
        write("texts/b/fr.properties", "a.send = Encore\n");
        write("texts/a/el.properties", "a.send = Αποστολή\n");

        assertThat(check().of("fr")).containsExactly(new Finding(Kind.DOUBLE, "a.send", ""));
        assertThat(kinds("el")).hasSize(4).containsOnly(Kind.MISSING);
    }

    @Test
    void eachLanguageHasItsOwnPlurals() throws IOException {
        var cases = "zero {لا صفحات} one {صفحة} few {# صفحات} many {# صفحة} other {# صفحة}";
        write("texts/a/ar.properties", arabic("{0, plural, " + cases + "}"));
        assertThat(check().of("ar")).containsExactly(new Finding(Kind.PLURALS, "a.pages", "lacks [two]"));

        write("texts/a/ar.properties", arabic("{0, plural, " + cases + " two {صفحتان}}"));
        assertThat(check().of("ar")).isEmpty();

        write("texts/a/ar.properties", arabic("{0, plural, " + cases + " =2 {صفحتان}}"));
        assertThat(check().of("ar")).isEmpty();

        write("texts/a/fr.properties", french().replace("one {# page}", "two {# pages} one {# page}"));
        assertThat(check().of("fr")).containsExactly(new Finding(Kind.PLURALS, "a.pages", "does not have [two]"));
    }

    @Test
    void placesAreThoseOfTheEnglishText() throws IOException {
        write("texts/a/fr.properties", french().replace("Bonjour {0}", "Bonjour {1}"));
        assertThat(check().of("fr")).containsExactly(new Finding(Kind.PLACES, "a.greet", "[1] for [0]"));

        write("texts/a/fr.properties", french().replace("Bonjour {0}", "Bonjour {0"));
        assertThat(kinds("fr")).containsExactly(Kind.BROKEN);
    }

    @Test
    void slipsOfTheKeyboardAreFound() throws IOException {
        write("texts/a/fr.properties", french().replace("Bonjour {0}", "Bonjour  {0}"));
        assertThat(kinds("fr")).containsExactly(Kind.SPACES);

        write("texts/a/fr.properties", french().replace("Bonjour {0}", "L''ami {0}"));
        assertThat(kinds("fr")).containsExactly(Kind.QUOTES);

        write("texts/a/fr.properties", french().replace("Bonjour {0}", "Good day to {0}"));
        assertThat(kinds("fr")).containsExactly(Kind.ENGLISH);
    }

    @Test
    void aLabelMuchLongerThanTheFrenchOneIsListed() throws IOException {
        write("texts/a/en.properties", english().replace("Send it", "Send it to everybody now"));
        var found = check().of("en").getFirst();

        assertThat(found).isEqualTo(new Finding(Kind.OVERLONG, "a.send", "24 for 7: Send it to everybody now"));
        assertThat(found.kind().wrong()).isFalse();
    }

    private static String french() {
        return """
                a.send = Envoyer
                a.pages = {0, plural, one {# page} other {# pages}} en tout
                a.kind.two-weeks = Deux semaines
                a.greet = Bonjour {0}
                a.editor.bold = Gras
                """;
    }

    private static String english() {
        return """
                a.send = Send it
                a.pages = {0, plural, one {# page} other {# pages}} in all
                a.kind.two-weeks = Two weeks
                a.greet = Good day to {0}
                a.editor.bold = Bold
                """;
    }

    private static String arabic(String pages) {
        return "a.send = إرسال\na.kind.two-weeks = أسبوعان\na.greet = مرحبًا {0}\na.editor.bold = غامق\na.pages = "
                + pages;
    }

    private List<Kind> kinds(String language) throws IOException {
        return check().of(language).stream().map(Finding::kind).toList();
    }

    private CheckTexts check() throws IOException {
        return new CheckTexts(TextFiles.read(folder.resolve("texts")), TextUses.read(folder.resolve("main")));
    }

    private void write(String name, String content) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
