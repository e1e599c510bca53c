package jumelage.wiki;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import jumelage.BrowserTest;
import jumelage.Twinning;
import jumelage.Visitors;
import jumelage.document.Document;
import jumelage.publication.Audience;
import jumelage.room.Member;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A teacher opens what her pupils have written, and reads above it what mending it would mean.
@BrowserTest
class ForewarnedTest {
    @Autowired
    Twinning twinning;

    @Autowired
    Editing editing;

    Twinning.Twin twin;
    Member anna;
    Member luca;
    Member lina;
    String page;

    @BeforeEach
    void aPupilHasWrittenAPage() {
        twin = twinning.room();
        var vienna = twin.school("Gymnasium Wien", "AT");
        anna = twin.founder("Anna", vienna);
        luca = twin.founder("Luca", twin.school("Istituto Bologna", "IT"));
        lina = twin.pupil("Lina", vienna);
        editing.create("Our rivers", "en", Document.words("The Danube is wide."), null, Audience.MEMBERS, lina);
        page = twin.room().path() + "/pages/1/edit";
    }

    @Test
    void oneLineSaysItToHerAndToNobodyElse(Visitors visitors) {
        for (var context : List.of(visitors.one(), visitors.withTelephone())) {
            var anna = writing(context, this.anna, "?lang=en");
            assertThat(line(anna)).containsText("Nobody else here can approve it for your school");
            assertThat(new AxeBuilder(anna).analyze().getViolations()).isEmpty();
            var width = anna.viewportSize().width;
            looks(anna, "barred-" + width);
            assertThat((int) anna.evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(width);
            for (var language : List.of("fr", "ar")) {
                var again = writing(context, this.anna, "?lang=" + language);
                assertThat(line(again)).hasCount(1);
                look(again, "barred-" + width + "-" + language);
            }
        }
        for (var other : List.of(luca, lina))
            assertThat(line(writing(visitors.one(), other, "?lang=en"))).hasCount(0);
    }

    private Page writing(BrowserContext browser, Member who, String query) {
        twin.browser(who).enter(browser);
        var page = browser.newPage();
        page.navigate(this.page + query);
        assertThat(page.locator(".ProseMirror"))
                .hasAttribute(
                        "contenteditable", "true", new LocatorAssertions.HasAttributeOptions().setTimeout(20_000));
        return page;
    }

    private static Locator line(Page who) {
        return who.locator(".wiki-barred");
    }

    private static void looks(Page page, String name) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            look(page, name + (scheme == ColorScheme.DARK ? "-dark" : ""));
        }
    }

    /// A picture for whoever asks for one with `-Dlook=folder`.
    private static void look(Page who, String name) {
        var folder = System.getProperty("look");
        if (folder != null)
            who.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
    }
}
