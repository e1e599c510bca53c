package jumelage.live;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static jumelage.live.InBrowsers.SAVED;
import static jumelage.live.InBrowsers.named;
import static jumelage.live.InBrowsers.sign;
import static jumelage.live.InBrowsers.text;
import static jumelage.live.InBrowsers.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import jumelage.BrowserTest;
import jumelage.Cursor;
import jumelage.Keys;
import jumelage.Twinning;
import jumelage.Visitors;
import jumelage.document.Document;
import jumelage.publication.Audience;
import jumelage.room.Member;
import jumelage.wiki.Editing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Lina writes something mean and takes it away before a teacher comes; Anna plays back how the page was written.
@BrowserTest
class PlayedBackTest {
    private static final String MEAN = "Nikos is a fool.";

    @Autowired
    Twinning twinning;

    @Autowired
    Editing editing;

    Twinning.Twin twin;
    Member anna;
    Member lina;
    Member nikos;
    String page;
    String playBack;

    @BeforeEach
    void aPage() {
        twin = twinning.room();
        var vienna = twin.school("Gymnasium Wien", "AT");
        var volos = twin.school("Gymnasio Volos", "GR");
        anna = twin.founder("Anna", vienna);
        twin.founder("Despina", volos);
        lina = twin.pupil("Lina", vienna);
        nikos = twin.pupil("Nikos", volos);
        page = twin.room().path() + "/pages/1";
        playBack = page + "/history/play-back";
        editing.create("Our rivers", "en", Document.words("The Danube is wide."), null, Audience.MEMBERS, anna);
    }

    @Test
    void aTeacherSeesWhatWasTypedAndTakenAway(BrowserContext hers, BrowserContext his, BrowserContext teachers) {
        theyWrite(hers, his);
        twin.browser(anna).enter(teachers);
        var anna = teachers.newPage();
        anna.navigate(page + "/history");
        anna.getByRole(AriaRole.LINK, named("Play it back")).click();
        assertThat(anna.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Play-back");
        assertThat(anna.locator("article strong")).containsText("Pikes live there.");
        look(anna, "play-back-1280");
        anna.setViewportSize(360, 740);
        anna.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        look(anna, "play-back-360-dark");

        anna.navigate(playBack + "?step=1");
        var seen = seen(anna);
        for (var step = 2; !seen && step <= steps(anna); step++) {
            Keys.press(anna, "j");
            assertThat(anna.locator("article")).containsText("Step " + step + " of");
            seen = seen(anna);
        }

        assertThat(seen).isTrue();
        assertThat(anna.locator("article .who", new Page.LocatorOptions().setHasText("Lina"))
                        .first())
                .isVisible();
        assertThat(anna.url()).contains("?step=");
    }

    @Test
    void itPlaysByItselfAndByTheSlider(BrowserContext hers, BrowserContext his, BrowserContext teachers) {
        theyWrite(hers, his);
        twin.browser(anna).enter(teachers);
        var anna = teachers.newPage();
        anna.navigate(playBack + "?step=1");
        var last = steps(anna);
        assertThat(last).isGreaterThan(1);
        var play = anna.getByRole(AriaRole.BUTTON, named("Play"));

        play.click();

        assertThat(anna.locator("article")).containsText("Step " + last + " of " + last, soon());
        assertThat(play).hasAttribute("aria-pressed", "false");
        anna.getByRole(AriaRole.SLIDER).focus();
        anna.keyboard().press("Home");
        assertThat(anna.locator("article")).containsText("Step 1 of " + last);
        assertThat(anna.locator("aside [aria-current=step]")).containsText("1.");
        assertThat(anna.getByRole(AriaRole.SLIDER)).isFocused();
    }

    @Test
    void whoWantsLessMotionGoesStepByStep(BrowserContext hers, BrowserContext his, BrowserContext teachers) {
        theyWrite(hers, his);
        twin.browser(anna).enter(teachers);
        var anna = teachers.newPage();
        anna.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        anna.navigate(playBack + "?step=1");

        assertThat(anna.getByRole(AriaRole.SLIDER)).isVisible();
        assertThat(anna.getByRole(AriaRole.BUTTON, named("Play"))).isHidden();
    }

    @Test
    void itIsReadWithoutAScriptAndStandsInNobodysWay(BrowserContext hers, BrowserContext his, Visitors visitors) {
        theyWrite(hers, his);
        var plain = visitors.withoutScripts();
        twin.browser(anna).enter(plain);
        var without = plain.newPage();
        without.navigate(playBack + "?step=1");
        without.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Next step"))
                .first()
                .click();
        assertThat(without.locator("article")).containsText("Step 2 of");
        assertThat(without.getByRole(AriaRole.SLIDER)).isHidden();

        for (var context : List.of(visitors.one(), visitors.withTelephone())) {
            twin.browser(anna).enter(context);
            var page = context.newPage();
            for (var address : List.of(playBack, this.page + "/history", this.page + "/history/1"))
                for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    page.navigate(address);
                    assertThat(new AxeBuilder(page).analyze().getViolations())
                            .as(address + " " + scheme)
                            .isEmpty();
                    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                            .as(address)
                            .isTrue();
                }
        }
    }

    private void theyWrite(BrowserContext hers, BrowserContext his) {
        var lina = writing(hers, this.lina);
        var nikos = writing(his, this.nikos);
        write(lina, " " + MEAN);
        assertThat(text(nikos)).containsText(MEAN);
        for (var letter = 0; letter <= MEAN.length(); letter++) lina.keyboard().press("Backspace");
        assertThat(text(nikos)).not().containsText("fool");
        // Lina rests, so that his is another step
        nikos.waitForTimeout(Stretches.REST.plusMillis(500).toMillis());
        Cursor.atEnd(text(nikos));
        nikos.keyboard().press("Control+b");
        nikos.keyboard().type(" Pikes live there.");
        assertThat(text(lina)).containsText("Pikes live there.");
        for (var one : List.of(lina, nikos)) {
            assertThat(sign(one)).hasText(SAVED);
            one.close();
        }
    }

    private Page writing(BrowserContext browser, Member who) {
        return InBrowsers.writing(browser, twin.browser(who), page);
    }

    private static boolean seen(Page who) {
        return String.join(" ", who.locator("article :is(del, ins)").allTextContents())
                .contains("fool");
    }

    private static int steps(Page who) {
        return Integer.parseInt(who.locator(".wiki-walk b")
                .textContent()
                .replaceAll("\\D+", " ")
                .strip()
                .split(" ")[1]);
    }

    /// A picture for whoever asks for one with `-Dlook=folder`.
    private static void look(Page who, String name) {
        var folder = System.getProperty("look");
        if (folder != null)
            who.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
    }

    private static LocatorAssertions.ContainsTextOptions soon() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);
    }
}
