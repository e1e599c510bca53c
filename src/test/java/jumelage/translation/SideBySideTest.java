package jumelage.translation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static jumelage.translation.ComparingTest.p;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import jumelage.BrowserTest;
import jumelage.Keys;
import jumelage.Twinning;
import jumelage.document.Document;
import jumelage.publication.Audience;
import jumelage.room.Member;
import jumelage.wiki.Editing;
import jumelage.wiki.Versioning;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/// Whoever translates goes from passage to passage, by keys or by links, on any screen, with JavaScript or without.
@BrowserTest
class SideBySideTest {
    private static final String SOURCE = "{\"type\":\"doc\",\"content\":[" + p("one", "Le pont est vert.") + ","
            + p("two", "La rivière est large.") + "," + p("number", "1 250,5") + ","
            + p("three", "Nous habitons ici.") + "]}";

    @Autowired
    Twinning twinning;

    @Autowired
    Editing editing;

    @Autowired
    Versioning versioning;

    @Autowired
    Environment environment;

    Twinning.Twin twin;
    Member eleni;
    Member claire;

    @BeforeEach
    void aVersion() {
        twin = twinning.room();
        claire = twin.founder("Claire", twin.school("Collège des Marais"));
        eleni = twin.teacher("Eleni", twin.school("Gymnasio 3", "GR"));
        var source = editing.create(
                "Le pont de bois", "fr", (Document) Document.parse(SOURCE), null, Audience.MEMBERS, claire);
        versioning.make(source, "Η γέφυρα", "el", eleni);
    }

    @Test
    void oneGoesFromPassageToPassageAndSavesEachAlone(BrowserContext hers) {
        twin.browser(eleni).enter(hers);
        var page = hers.newPage();
        page.navigate(twin.room().path() + "/pages/2/translate");
        assertThat(page.getByText("3 of 4 passages to do")).isVisible();

        Keys.press(page, "j");
        assertThat(open(page)).containsText("La rivière est large.");
        Keys.press(page, "k");
        assertThat(open(page)).containsText("Le pont est vert.");
        field(page).fill("Η γέφυρα είναι πράσινη.");
        button(page, "Save this passage").click();

        assertThat(page.getByText("2 of 4 passages to do")).isVisible();
        assertThat(open(page)).containsText("La rivière est large.");
        assertThat(page.locator("#b-one")).containsText("Checked by a teacher");
        assertThat(page.locator("#b-number > div").last()).containsText("1 250,5");
        assertThat(page.locator("#b-number")).containsText("The same in every language");
        look(page, "translate-1280");
    }

    @Test
    void whatWasTypedAndNotSavedIsOfferedAgain(BrowserContext hers) {
        twin.browser(eleni).enter(hers);
        var page = hers.newPage();
        page.navigate(twin.room().path() + "/pages/2/translate");
        assertThat(page.locator("[aria-keyshortcuts='j']")).isVisible();
        field(page).fill("Η γέφυρα");
        page.navigate(twin.room().path() + "/pages/2-i-gephyra");
        page.navigate(twin.room().path() + "/pages/2/translate");

        button(page, "Take it back").click();

        assertThat(field(page)).hasValue("Η γέφυρα");
    }

    @Test
    void itFitsANarrowScreenAndNeedsNoScript(Browser browser) {
        try (var hers = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + environment.getRequiredProperty("local.server.port"))
                .setJavaScriptEnabled(false)
                .setViewportSize(360, 740))) {
            twin.browser(eleni).enter(hers);
            var page = hers.newPage();
            page.navigate(twin.room().path() + "/pages/2/translate?block=two");
            field(page).fill("Το ποτάμι είναι πλατύ.");
            button(page, "Save this passage").click();
            assertThat(page).hasURL(Pattern.compile("block=three#b-three$"));
            assertThat(page.locator("#b-two")).containsText("Το ποτάμι είναι πλατύ.");
            button(page, "Nothing to write here").click();
            assertThat(page.getByText("1 of 4 passages to do")).isVisible();
            var source = page.locator("#b-two > div").first().boundingBox();
            var version = page.locator("#b-two > div").last().boundingBox();
            org.assertj.core.api.Assertions.assertThat(version.y).isGreaterThanOrEqualTo(source.y + source.height);
            org.assertj.core.api.Assertions.assertThat(version.x + version.width)
                    .isLessThanOrEqualTo(360);
            look(page, "translate-360");
        }
    }

    private static Locator open(Page page) {
        return page.locator(".sides > [aria-current]");
    }

    private static Locator field(Page page) {
        return page.locator("textarea[name=text]");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /// A picture for whoever asks for one with `-Dlook=folder`.
    private static void look(Page who, String name) {
        var folder = System.getProperty("look");
        if (folder != null)
            who.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
    }
}
