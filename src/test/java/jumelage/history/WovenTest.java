package jumelage.history;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import jumelage.BrowserTest;
import jumelage.Twinning;
import jumelage.document.Document;
import jumelage.publication.Audience;
import jumelage.room.Member;
import jumelage.wiki.Editing;
import jumelage.writing.Draft;
import jumelage.writing.Writings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The bars in which schools see how they have written together.
@BrowserTest
class WovenTest {
    @Autowired
    Twinning twinning;

    @Autowired
    Editing editing;

    @Autowired
    Writings writings;

    Twinning.Twin twin;
    Member anna;

    @BeforeEach
    void threeSchoolsOfWhichTwoHaveWrittenTogether() {
        twin = twinning.room();
        anna = twin.founder("Anna", twin.school("Gymnasium Wien", "AT"));
        var luca = twin.founder("Luca", twin.school("Istituto Bologna", "IT"));
        twin.founder("Inès", twin.school("Collège des Marais", "FR"));
        for (var title : new String[] {"Our rivers", "What a bridge carries, and who has built it with their hands"}) {
            var page = editing.create(title, "en", Document.words("The Danube is wide."), null, Audience.MEMBERS, anna);
            var now = writings.current(page.key(twin.room().id()));
            var more = now.body().toJson().replace("is wide.", "is wide. The Reno is not as wide as that at all.");
            writings.save(now.key(), new Draft(title, "en", more, now.version()), luca);
        }
    }

    @Test
    void eachPieceIsAsLongAsItsShareFromWhereTheReaderBegins(BrowserContext hers) {
        var page = at(hers);
        var bar = page.locator(".history-bar").first();
        var one = bar.locator("rect").first();
        assertThat(page.getByText("Gymnasium Wien").first()).isVisible();
        assertThat(width(one)).isEqualTo(width(bar) * 19 / 59, within(2.0));
        assertThat(one.boundingBox().x).isEqualTo(bar.boundingBox().x, within(1.0));
        look(page, "together-1280");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        look(page, "together-1280-dark");

        page.navigate(twin.room().path() + "/pages/together?lang=ar");
        var end = bar.boundingBox().x + width(bar);
        assertThat(one.boundingBox().x + width(one)).isEqualTo(end, within(1.0));
        look(page, "together-1280-ar");
    }

    @Test
    void itFitsOnAPhone(BrowserContext hers) {
        var page = at(hers);
        page.setViewportSize(360, 740);

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .isVisible();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
        look(page, "together-360");
    }

    private Page at(BrowserContext browser) {
        twin.browser(anna).enter(browser);
        var page = browser.newPage();
        page.navigate(twin.room().path() + "/pages/together");
        return page;
    }

    private static double width(Locator drawn) {
        return drawn.boundingBox().width;
    }

    /// A picture for whoever asks for one with `-Dlook=folder`.
    private static void look(Page who, String name) {
        var folder = System.getProperty("look");
        if (folder != null)
            who.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
    }
}
