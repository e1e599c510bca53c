package jumelage.live;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static jumelage.live.InBrowsers.SAVED;
import static jumelage.live.InBrowsers.look;
import static jumelage.live.InBrowsers.named;
import static jumelage.live.InBrowsers.sign;
import static jumelage.live.InBrowsers.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import jumelage.BrowserTest;
import jumelage.Cursor;
import jumelage.Twinning;
import jumelage.Visitors;
import jumelage.document.Document;
import jumelage.publication.Audience;
import jumelage.room.Member;
import jumelage.wiki.Editing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Two schools write in one paragraph, and see whose words are which.
@BrowserTest
class ColoursTest {
    private static final String HERS = "The Danube is wide.";

    @Autowired
    Twinning twinning;

    @Autowired
    Editing editing;

    Twinning.Twin twin;
    Member anna;
    Member lina;
    Member luca;
    String page;

    @BeforeEach
    void twoSchoolsAndAPage() {
        twin = twinning.room();
        var vienna = twin.school("Gymnasium Wien", "AT");
        anna = twin.founder("Anna", vienna);
        lina = twin.pupil("Lina", vienna);
        luca = twin.founder("Luca", twin.school("Istituto Bologna", "IT"));
        editing.create("Our rivers", "en", Document.words(HERS), null, Audience.MEMBERS, anna);
        page = twin.room().path() + "/pages/1";
    }

    @Test
    void bothSeeWhoseWordsAreWhich(BrowserContext hers, BrowserContext his) {
        var anna = writing(hers, this.anna);
        var luca = writing(his, this.luca);
        assertThat(switching(anna)).hasAttribute("aria-pressed", "false");
        assertThat(text(anna).locator("[data-by]")).hasCount(0);

        switching(anna).click();

        assertThat(switching(anna)).hasAttribute("aria-pressed", "true");
        assertThat(text(anna).locator("p[data-school='1']")).hasText(HERS);
        assertThat(text(anna).locator(".by")).hasCount(0);

        write(luca, " Herons live here.");

        assertThat(text(anna).locator("p[data-school]")).hasCount(0);
        assertThat(text(anna).locator(".by[data-school='1']")).hasText(HERS);
        assertThat(text(anna).locator(".by[data-school='2']")).hasText("Herons live here.");
        assertThat(legend(anna))
                .containsText(List.of("Gymnasium Wien", "Istituto Bologna").toArray(String[]::new));
        assertThat(legend(anna).nth(0)).containsText("Austria");
        assertThat(legend(anna).nth(0)).containsText("Anna");
        assertThat(legend(anna).nth(1)).containsText("Italy");
        assertThat(legend(anna).nth(1)).containsText("Luca");
        look(anna, "colours-live");

        write(anna, " Pikes too.");

        assertThat(text(anna).locator(".by[data-school='1']").nth(1)).hasText("Pikes too.");
        assertThat(text(luca).locator("[data-by]")).hasCount(0);
        switching(anna).click();
        assertThat(text(anna).locator("[data-by]")).hasCount(0);
        assertThat(anna.locator("[data-together-target=legend]")).isHidden();
    }

    @Test
    void whatOneTypesOneselfIsColouredToo(BrowserContext his) {
        var luca = writing(his, this.luca);
        switching(luca).click();
        assertThat(text(luca).locator("p[data-school='1']")).hasText(HERS);
        Cursor.atEnd(text(luca));
        luca.keyboard().press("Enter");
        luca.keyboard().type("Pikes.");

        assertThat(text(luca).locator("p[data-school='1']")).hasText(HERS);
        assertThat(text(luca).locator("p[data-school='2']")).hasText("Pikes.");

        luca.reload();
        assertThat(switching(luca)).hasAttribute("aria-pressed", "true", slowly());
        assertThat(text(luca).locator("p[data-school='2']")).hasText("Pikes.");
    }

    /// On a tablet of the school the next one begins without.
    @Test
    void itIsRememberedForOneAccount(BrowserContext tablet) {
        switching(writing(tablet, this.anna)).click();
        tablet.clearCookies();

        var lina = writing(tablet, this.lina);

        assertThat(switching(lina)).hasAttribute("aria-pressed", "false");
        assertThat(text(lina).locator("[data-by]")).hasCount(0);
    }

    @Test
    void itStandsInNobodysWay(Visitors visitors) {
        write(writing(visitors.one(), luca), " Herons.");
        for (var context : List.of(visitors.one(), visitors.withTelephone())) {
            var lina = writing(context, this.lina);
            assertThat(text(lina)).containsText("Herons.");
            switching(lina).click();
            assertThat(text(lina).locator(".by")).hasCount(2);
            looks(lina);
            lina.locator(".live-bar a").first().click();
            lina.waitForURL("**" + page + "-our-rivers");
            lina.getByRole(AriaRole.LINK, named("Colours by school")).click();
            assertThat(lina.locator(".prose .by")).hasCount(2);
            lina.getByText("Who wrote what").click();
            looks(lina);
            look(lina, "colours-read-" + lina.viewportSize().width);
        }
    }

    private static void looks(Page page) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .as(scheme.name())
                    .isEmpty();
        }
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
    }

    private Page writing(BrowserContext browser, Member who) {
        var page = InBrowsers.writing(browser, twin.browser(who), this.page);
        assertThat(text(page)).containsText(HERS);
        return page;
    }

    private static void write(Page who, String words) {
        InBrowsers.write(who, words);
        assertThat(sign(who)).hasText(SAVED);
    }

    private static Locator switching(Page who) {
        return who.getByRole(AriaRole.BUTTON, named("Colours by school"));
    }

    private static Locator legend(Page who) {
        return who.locator("[data-together-target=legend] li");
    }

    private static LocatorAssertions.HasAttributeOptions slowly() {
        return new LocatorAssertions.HasAttributeOptions().setTimeout(20_000);
    }
}
