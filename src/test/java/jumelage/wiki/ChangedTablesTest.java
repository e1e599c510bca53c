package jumelage.wiki;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.stream.Stream;
import jumelage.BrowserTest;
import jumelage.Keys;
import jumelage.Twinning;
import jumelage.document.Document;
import jumelage.publication.Audience;
import jumelage.room.Member;
import jumelage.writing.Draft;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Anna reads what became of a table, as one table.
@BrowserTest
class ChangedTablesTest {
    private static final String BEFORE = page(
            line("a1", "Les fleuves que nous avons mesurés."),
            table(
                    head("r1", "Fleuve", "Pays", "Longueur", "Profondeur"),
                    row("r2", "Danube", "Autriche", "2850 km", "8 m"),
                    row("r3", "Loire", "France", "1006 km", "4 m"),
                    row("r4", "Pinios", "Grèce", "205 km", "2 m")),
            line("a2", "Nous avons mesuré en mai."),
            line("a3", "Il pleuvait."));
    private static final String AFTER = page(
            line("a1", "Les fleuves que nous avons mesurés."),
            table(
                    head("r1", "Fleuve", "Ponts", "Pays", "Longueur"),
                    row("r2", "Danube", "133", "Autriche et neuf autres pays", "2857 km"),
                    row("r5", "Reno", "57", "Italie", "212 km"),
                    row("r4", "Pinios", "41", "Grèce", "205 km")),
            line("a2", "Nous avons mesuré en juin."),
            line("a3", "Il pleuvait."));
    private static final String ARABIC_BEFORE = page(table(
            head("r1", "النهر", "البلد", "الطول"),
            row("r2", "النيل", "مصر", "6650 كم"),
            row("r3", "دجلة", "العراق", "1850 كم")));
    private static final String ARABIC_AFTER = page(table(
            head("r1", "النهر", "البلد", "الطول"),
            row("r2", "النيل", "مصر والسودان", "6650 كم"),
            row("r4", "مجردة", "تونس", "460 كم")));

    @Autowired
    Twinning twinning;

    @Autowired
    Editing editing;

    Twinning.Twin twin;
    Member anna;
    Member luca;

    @BeforeEach
    void twoPages() {
        twin = twinning.room();
        anna = twin.founder("Anna", twin.school("Gymnasium Wien", "AT"));
        luca = twin.founder("Luca", twin.school("Istituto Bologna", "IT"));
        write("fr", BEFORE, AFTER);
        write("ar", ARABIC_BEFORE, ARABIC_AFTER);
    }

    private void write(String language, String before, String after) {
        var page = editing.create("1", language, (Document) Document.parse(before), null, Audience.MEMBERS, anna);
        editing.save(page, new Draft("1", language, after, 0), luca);
    }

    @Test
    void itIsOneTableAndOneStopOfTheWalk(BrowserContext hers) {
        var page = open(hers, 1, 1280);
        var table = page.getByRole(AriaRole.TABLE);

        assertThat(table).hasCount(1);
        assertThat(table.getByRole(AriaRole.COLUMNHEADER)).hasCount(5);
        assertThat(row(table, "Danube").locator("del")).hasText(new String[] {"2850", "8 m"});
        assertThat(row(table, "Danube").locator("ins")).hasText(new String[] {"133", " et neuf autres pays", "2857"});
        assertThat(row(table, "Reno")).containsText("New row of the table");
        assertThat(row(table, "Loire")).containsText("Row taken out of the table");
        assertThat(page.getByText("2 places")).isVisible();

        Keys.press(page, "j");
        assertThat(page.locator(".difference > .changed").first()).isFocused();
        assertThat(page.getByText("1 of 2")).isVisible();
        look(page, "table-1280");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        look(page, "table-1280-dark");
    }

    @Test
    void onATelephoneItScrollsInItsOwnBox(BrowserContext hers) {
        var page = open(hers, 1, 360);

        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        assertThat((Boolean) page.locator(".difference .sideways").evaluate("box => box.scrollWidth > box.clientWidth"))
                .isTrue();
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        look(page, "table-360");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        look(page, "table-360-dark");
    }

    @Test
    void anArabicOneRunsFromTheRight(BrowserContext hers) {
        var page = open(hers, 2, 1280);

        assertThat(page.getByRole(AriaRole.TABLE)).hasAttribute("dir", "rtl");
        var first = page.getByRole(AriaRole.COLUMNHEADER).first().boundingBox();
        var last = page.getByRole(AriaRole.COLUMNHEADER).last().boundingBox();
        assertThat(first.x).isGreaterThan(last.x);
        look(page, "table-ar-1280");
        page.setViewportSize(360, 740);
        look(page, "table-ar-360");
    }

    private Page open(BrowserContext hers, int number, int width) {
        twin.browser(anna).enter(hers);
        var page = hers.newPage();
        page.setViewportSize(width, 740);
        page.navigate(twin.room().path() + "/pages/" + number + "/difference?from=1&to=2");
        return page;
    }

    private static Locator row(Locator table, String words) {
        return table.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(words));
    }

    private static String page(String... blocks) {
        return "{\"type\":\"doc\",\"content\":[" + String.join(",", blocks) + "]}";
    }

    private static String line(String id, String words) {
        return """
                {"type":"paragraph","attrs":{"id":"%s"},"content":[{"type":"text","text":"%s"}]}\
                """.formatted(id, words);
    }

    private static String table(String... rows) {
        return "{\"type\":\"table\",\"attrs\":{\"id\":\"t\"},\"content\":[" + String.join(",", rows) + "]}";
    }

    private static String head(String id, String... cells) {
        return cells(id, "tableHeader", cells);
    }

    private static String row(String id, String... cells) {
        return cells(id, "tableCell", cells);
    }

    private static String cells(String id, String type, String... cells) {
        return Stream.of(cells)
                .map(words -> """
                        {"type":"%s","content":[{"type":"paragraph","content":[{"type":"text","text":"%s"}]}]}\
                        """.formatted(type, words))
                .collect(joining(",", "{\"type\":\"tableRow\",\"attrs\":{\"id\":\"" + id + "\"},\"content\":[", "]}"));
    }

    /// A picture for whoever asks for one with `-Dlook=folder`.
    private static void look(Page who, String name) {
        var folder = System.getProperty("look");
        if (folder != null)
            who.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
    }
}
