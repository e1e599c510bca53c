package jumelage.live;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static jumelage.live.InBrowsers.SAVED;
import static jumelage.live.InBrowsers.look;
import static jumelage.live.InBrowsers.named;
import static jumelage.live.InBrowsers.sign;
import static jumelage.live.InBrowsers.text;
import static jumelage.live.InBrowsers.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jumelage.BrowserTest;
import jumelage.Cursor;
import jumelage.Twinning;
import jumelage.Visitors;
import jumelage.account.Sessions;
import jumelage.document.Document;
import jumelage.publication.Audience;
import jumelage.room.Member;
import jumelage.wiki.Editing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Several write one page, each with a browser of their own.
@BrowserTest
class SixBrowsersTest {
    private static final int LETTERS = 60;

    /// Without the names at the carets.
    private static final String WORDS = "document.querySelector('.ProseMirror').editor.state.doc.textContent";

    @Autowired
    Twinning twinning;

    @Autowired
    Sessions sessions;

    @Autowired
    Editing editing;

    Twinning.Twin twin;
    Member anna;
    Member luca;
    Member lina;
    String pages;

    @BeforeEach
    void twoSchoolsAndAPage() {
        twin = twinning.room();
        var vienna = twin.school("Gymnasium Wien", "AT");
        anna = twin.founder("Anna", vienna);
        luca = twin.founder("Luca", twin.school("Istituto Bologna", "IT"));
        lina = twin.pupil("Lina", vienna);
        pages = twin.room().path() + "/pages";
        editing.create("Our rivers", "en", Document.words("The Danube is wide."), null, Audience.MEMBERS, anna);
    }

    @Test
    void sixWriteAtOnceAndNoCharacterIsLost(Visitors visitors) {
        var school = twin.school("Collège des Marais");
        var writers = new ArrayList<>(List.of(anna, luca, lina));
        for (var name : List.of("Yanis", "Nikos", "Despina")) writers.add(twin.pupil(name, school));
        var browsers = writers.stream().map(who -> writing(visitors.one(), who)).toList();

        for (var at = 0; at < browsers.size(); at++) type(browsers.get(at), "" + (char) ('0' + at));

        var six = browsers.getFirst();
        for (var at = 0; at < browsers.size(); at++)
            until(
                    six,
                    "([letter, count]) => " + WORDS + ".split(letter).length > count",
                    List.of("" + (char) ('0' + at), LETTERS));
        for (var browser : browsers) assertThat(sign(browser)).hasText(SAVED, slowly());
        var text = words(six);
        assertThat(text.replaceAll("[^0-5]", "")).hasSize(6 * LETTERS);
        for (var browser : browsers) until(browser, "text => " + WORDS + " === text", text);
        var people = six.locator("[data-together-target=people] li");
        assertThat(people).hasCount(3);
        assertThat(people.filter(new Locator.FilterOptions().setHasText("Nikos")))
                .containsText("Yanis");
        look(six, "six");
    }

    @Test
    void whatWasWrittenWithoutALineIsAddedWhenItIsBack(BrowserContext hers, BrowserContext his) {
        var anna = writing(hers, this.anna);
        var luca = writing(his, this.luca);
        hers.setOffline(true);
        assertThat(sign(anna)).containsText("Offline");
        write(anna, " Anna saw a heron.");
        assertThat(sign(anna)).containsText("18 changes are not saved yet");
        look(anna, "offline");
        write(luca, " Luca saw a pike.");
        assertThat(sign(luca)).hasText(SAVED);

        hers.setOffline(false);

        assertThat(sign(anna)).hasText(SAVED, slowly());
        assertThat(anna.getByText("18 changes of yours were added.")).isVisible();
        for (var one : List.of(anna, luca)) {
            assertThat(text(one)).containsText("Anna saw a heron.");
            assertThat(text(one)).containsText("Luca saw a pike.");
        }
    }

    @Test
    void whatIsLeftOnTheDeviceComesWithTheNextVisit(BrowserContext hers, BrowserContext his) {
        var anna = writing(hers, this.anna);
        hers.setOffline(true);
        assertThat(sign(anna)).containsText("Offline");
        write(anna, " A heron.");
        assertThat(sign(anna)).containsText("9 changes");
        anna.waitForTimeout(500); // the device writes a moment after
        anna.close();
        hers.setOffline(false);
        var luca = writing(his, this.luca);

        anna = writing(hers, this.anna);

        assertThat(anna.getByText("9 changes of yours were added.")).isVisible();
        assertThat(text(luca)).containsText("A heron.");
    }

    @Test
    void whoseCardIsRevokedIsOutAtOnce(BrowserContext hers, BrowserContext his) {
        var lina = writing(hers, this.lina);
        var luca = writing(his, this.luca);
        assertThat(luca.locator("[data-together-target=people]")).containsText("Lina");

        sessions.endAll(this.lina.id());

        assertThat(lina.getByRole(AriaRole.ALERT)).containsText("The session has ended");
        assertThat(text(lina)).hasAttribute("contenteditable", "false");
        assertThat(text(lina)).containsText("The Danube is wide.");
        assertThat(luca.locator("[data-together-target=people]")).not().containsText("Lina");
        look(lina, "revoked");
        lina.locator("[role=alert] a").click();
        assertThat(lina).hasURL(Pattern.compile("/sign-in\\?to=.*edit"));
    }

    @Test
    void whoeverSignsOutLeavesNothingOnTheDevice(BrowserContext hers) {
        var anna = writing(hers, this.anna);
        write(anna, " A heron.");
        assertThat(sign(anna)).hasText(SAVED);
        assertThat((Integer) anna.evaluate("indexedDB.databases().then(all => all.length)"))
                .isEqualTo(1);

        anna.locator(".account summary").click();
        anna.getByRole(AriaRole.BUTTON, named("Sign out")).click();
        anna.waitForURL("**/");

        until(anna, "indexedDB.databases().then(all => all.length === 0)", null);
        assertThat(anna.evaluate("Object.keys(localStorage).filter(key => key.startsWith('sheet:')).length"))
                .isEqualTo(0);
    }

    @Test
    void whoeverSignsOutIsWarnedOfWhatHasNotArrived(BrowserContext hers) {
        var anna = writing(hers, this.anna);
        hers.setOffline(true);
        assertThat(sign(anna)).containsText("Offline");
        write(anna, " A heron.");
        anna.locator(".account summary").click();
        anna.getByRole(AriaRole.BUTTON, named("Sign out")).click();

        assertThat(anna.getByText("Tap once more to sign out without it")).isVisible();
        assertThat(text(anna)).containsText("A heron.");
    }

    @Test
    void aCaretStaysWithItsWordsWhenAnotherWritesBeforeThem(BrowserContext hers, BrowserContext his) {
        var anna = writing(hers, this.anna);
        var luca = writing(his, this.luca);
        write(anna, " Herons.");
        assertThat(text(luca)).containsText("Herons.");
        Cursor.atStart(text(luca));
        luca.keyboard().type("In Vienna. ");
        assertThat(text(anna)).containsText("In Vienna. ");

        anna.keyboard().type(" Pikes.");

        assertThat(text(luca)).containsText("In Vienna. The Danube is wide. Herons. Pikes.");
    }

    @Test
    void undoIsOnesOwn(BrowserContext hers, BrowserContext his) {
        var anna = writing(hers, this.anna);
        var luca = writing(his, this.luca);
        write(anna, " Herons.");
        assertThat(text(luca)).containsText("Herons.");
        write(luca, " Pikes.");
        assertThat(text(anna)).containsText("Pikes.");

        anna.keyboard().press("Control+z");

        assertThat(text(luca)).not().containsText("Herons.");
        assertThat(text(luca)).containsText("Pikes.");
        anna.getByRole(AriaRole.BUTTON, named("Redo")).click();
        assertThat(text(luca)).containsText("Herons.");
    }

    @Test
    void theOthersAreSeenAndHeard(BrowserContext hers, BrowserContext his) {
        var anna = writing(hers, this.anna);
        var luca = writing(his, this.luca);
        write(luca, " Pikes.");

        var caret = anna.locator(".caret");
        assertThat(caret).hasText("Luca");
        assertThat(caret).hasAttribute("data-school", "2");
        look(anna, "caret");
        assertThat(caret).hasClass(Pattern.compile("rested"));
        assertThat(anna.locator("[data-together-target=spoken]"))
                .containsText(Pattern.compile("Luca.*adds to paragraph 1"));

        // out of sight until a key reaches it
        anna.getByLabel("Tell the screen reader who writes where").press("Space");
        anna.reload();
        assertThat(anna.getByLabel("Tell the screen reader who writes where"))
                .not()
                .isChecked();
    }

    @Test
    void everythingIsReachedByKeysAlone(BrowserContext hers) {
        var anna = writing(hers, this.anna);
        Cursor.atEnd(text(anna));
        anna.keyboard().press("Enter");
        anna.keyboard().press("Alt+F10");
        for (var at = 0; at < 30 && !"Heading".equals(focused(anna)); at++)
            anna.keyboard().press("ArrowRight");
        anna.keyboard().press("Enter");
        assertThat(text(anna)).isFocused();
        anna.keyboard().type("Herons");
        assertThat(sign(anna)).hasText(SAVED);
        for (var at = 0; at < 40 && !"Done".equals(focused(anna)); at++)
            anna.keyboard().press("Tab");
        anna.keyboard().press("Enter");

        assertThat(anna.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("Herons").setLevel(2)))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(10_000));
    }

    @Test
    void aMouseAcceptsASuggestionThatStandsFarBelow(BrowserContext hers) {
        var anna = writing(hers, this.anna);
        Cursor.atEnd(text(anna));
        for (var line = 0; line < 40; line++) anna.keyboard().press("Enter");
        anna.keyboard().press("Control+Shift+E");
        anna.keyboard().type("A heron.");
        anna.keyboard().press("Control+Home");
        assertThat(text(anna).locator("ins")).hasText("A heron.");

        anna.locator(".suggestion button").first().click();

        assertThat(anna.locator(".suggestion")).hasCount(0);
        assertThat(text(anna)).containsText("A heron.");
        assertThat(text(anna).locator("ins")).hasCount(0);
    }

    @Test
    void blocksHaveIdsOfTheirOwn(BrowserContext hers) {
        var anna = writing(hers, this.anna);
        Cursor.atEnd(text(anna));
        anna.keyboard().press("Enter");
        anna.keyboard().type("One");
        anna.keyboard().press("Enter");
        anna.keyboard().type("Two");
        assertThat(sign(anna)).hasText(SAVED);

        var ids = (List<?>) anna.evaluate("""
                document.querySelector(".ProseMirror").editor.state.doc.content.content.map(one => one.attrs.id)
                """);
        assertThat(ids).hasSize(3).doesNotContainNull().doesNotHaveDuplicates();
    }

    @Test
    void whereNoLineOpensOneWritesAlone(BrowserContext hers) {
        hers.addInitScript("WebSocket = class { constructor() { setTimeout(() => this.onclose({ code: 1006 })); } }");
        twin.browser(anna).enter(hers);
        var page = hers.newPage();
        page.navigate(pages + "/1/edit");

        page.waitForURL("**/edit?alone=true");
        assertThat(page.getByText("Here one writes alone")).isVisible();
        Cursor.atEnd(text(page));
        page.keyboard().type(" Alone.");
        page.getByRole(AriaRole.BUTTON, named("Save")).click();
        assertThat(page.getByRole(AriaRole.ARTICLE)).containsText("The Danube is wide. Alone.");
    }

    @Test
    void nothingStandsInAnybodysWay(Visitors visitors) {
        for (var context : List.of(visitors.one(), visitors.withTelephone())) {
            var page = writing(context, luca);
            write(page, " Pikes and herons.");
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                assertThat(new AxeBuilder(page).analyze().getViolations())
                        .as(scheme.name())
                        .isEmpty();
            }
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isTrue();
        }
    }

    private Page writing(BrowserContext browser, Member who) {
        var page = InBrowsers.writing(browser, twin.browser(who), pages + "/1");
        assertThat(text(page)).containsText("The Danube is wide.");
        return page;
    }

    /// Goes on while the others do the same.
    private static void type(Page who, String letter) {
        Cursor.atEnd(text(who));
        who.evaluate("""
                ([letter, count]) => {
                    const timer = setInterval(() => {
                        if (count-- > 0) document.execCommand("insertText", false, letter);
                        else clearInterval(timer);
                    }, 25);
                }
                """, List.of(letter, LETTERS));
    }

    private static String words(Page who) {
        return String.valueOf(who.evaluate(WORDS));
    }

    private static LocatorAssertions.HasTextOptions slowly() {
        return new LocatorAssertions.HasTextOptions().setTimeout(30_000);
    }

    private static String focused(Page who) {
        return String.valueOf(who.evaluate(
                "(document.activeElement.getAttribute('aria-label') || document.activeElement.textContent).trim()"));
    }

    /// Asked again and again from without: our pages let nothing be asked from within.
    private static void until(Page page, String question, @Nullable Object about) {
        for (var time = 0; time < 300; time++) {
            if (Boolean.TRUE.equals(page.evaluate(question, about))) return;
            page.waitForTimeout(100);
        }
        throw new AssertionError("never: " + question);
    }
}
