package jumelage.comment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static jumelage.comment.Beside.apart;
import static jumelage.comment.Beside.comment;
import static jumelage.comment.Beside.level;
import static jumelage.comment.Beside.mark;
import static jumelage.comment.Beside.noted;
import static jumelage.comment.Beside.notes;
import static jumelage.comment.Beside.suggest;
import static jumelage.comment.Beside.suggested;
import static jumelage.comment.Beside.suggestion;
import static jumelage.comment.Beside.text;
import static jumelage.comment.Beside.twoFrames;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jumelage.BrowserTest;
import jumelage.Cursor;
import jumelage.Twinning;
import jumelage.Visitors;
import jumelage.document.Markup;
import jumelage.publication.Audience;
import jumelage.room.Member;
import jumelage.wiki.Editing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Beside an editor, suggestions and comments stand level with what they are about.
@BrowserTest
class LevelsTest {
    /// A page of twenty bridges, each with a number that no other has.
    private static final String TEXT = IntStream.rangeClosed(1, 20)
            .mapToObj("Bridge no. %02d is old, and it is made of wood, stone and rope."::formatted)
            .collect(Collectors.joining("\n\n"));

    @Autowired
    Twinning twinning;

    @Autowired
    Editing editing;

    Twinning.Twin twin;
    Member anna;
    Member luca;
    String pages;

    @BeforeEach
    void twoSchoolsAndAPage() {
        twin = twinning.room();
        anna = twin.founder("Anna", twin.school("Gymnasium Wien", "AT"));
        luca = twin.founder("Luca", twin.school("Istituto Bologna", "IT"));
        pages = twin.room().path() + "/pages";
        var text = new Markup(_ -> Optional.empty()).document(TEXT);
        editing.create("Our bridges", "en", text, null, Audience.MEMBERS, anna);
    }

    @Test
    void bothStandInOneColumnInTheOrderOfTheTextAndStayWithItWhileOthersWrite(BrowserContext hers, BrowserContext his) {
        var anna = writing(hers, this.anna, "");
        suggest(anna, "no. 04", "number 4");
        suggest(anna, "no. 16", "number 16");
        comment(anna, "no. 10", "Which one is it?");
        Cursor.atStart(text(anna));
        for (var number : List.of("04", "16")) level(suggestion(anna, number), suggested(anna, number));
        level(notes(anna), noted(anna));
        var before = suggested(anna, "16").boundingBox().y;

        // Luca writes above all of it; Anna looks at the end of the page
        var luca = writing(his, this.luca, "");
        assertThat(luca.locator(".suggestion")).hasCount(2);
        anna.evaluate("scrollTo(0, 500)");
        Cursor.atStart(text(luca));
        luca.keyboard().type("Seen in spring.");
        luca.keyboard().press("Enter");
        luca.keyboard().press("Enter");
        assertThat(text(anna).locator("p")).hasCount(22);
        assertThat(suggested(anna, "16").boundingBox().y).isNotEqualTo(before);
        for (var one : List.of(anna, luca)) {
            for (var number : List.of("04", "16")) level(suggestion(one, number), suggested(one, number));
            level(notes(one), noted(one));
        }

        // where nothing grows nothing moves
        var stood = tops(anna);
        luca.keyboard().type("Yes.");
        assertThat(text(anna)).containsText("Yes.");
        assertThat(tops(anna)).isEqualTo(stood);
        assertThat(new AxeBuilder(anna).analyze().getViolations()).isEmpty();
        anna.evaluate("scrollTo(0, 0)");
        looks(anna, "levels-1280");
    }

    @Test
    void theOpenOneIsLevelAndWhatIsPressedStaysUntilItIsLetGo(BrowserContext hers) {
        var anna = writing(hers, this.anna, "");
        // one line has all three of them
        suggest(anna, "no. 12", "number 12");
        var line = text(anna).locator("p").nth(11);
        suggest(anna, "wood", "oak", line);
        suggest(anna, "rope", "iron", line);
        Cursor.atStart(text(anna));
        var first = suggestion(anna, "12");
        var last = suggestion(anna, "iron");
        level(first, suggested(anna, "12"));
        assertThat(last.boundingBox().y).isGreaterThan(first.boundingBox().y + 150);

        suggested(anna, "iron").click();
        level(last, suggested(anna, "iron"));
        assertThat(first.boundingBox().y).isLessThan(last.boundingBox().y - 150);
        apart(anna);
        look(anna, "levels-open");

        Cursor.atStart(text(anna));
        level(first, suggested(anna, "12"));
        var accept = last.getByRole(AriaRole.BUTTON).first();
        accept.evaluate("button => button.scrollIntoView({ block: 'center' })");
        twoFrames(anna);
        var at = accept.boundingBox();
        anna.mouse().move(at.x + at.width / 2, at.y + at.height / 2);
        anna.mouse().down();
        assertThat(accept).isFocused();
        twoFrames(anna);
        assertThat(accept.boundingBox().y).isEqualTo(at.y);
        anna.mouse().up();
        assertThat(anna.locator(".suggestion")).hasCount(2);
        assertThat(line).containsText("iron.");
        // and by keys: what one comes to is level
        var oak = suggestion(anna, "oak");
        oak.getByRole(AriaRole.BUTTON).first().focus();
        level(oak, suggested(anna, "oak"));
    }

    @Test
    void aCommentThatIsBegunIsLevelAndGoesWithItsPassage(BrowserContext hers, BrowserContext his) {
        var anna = writing(hers, this.anna, "");
        suggest(anna, "no. 12", "number 12");
        mark(anna, text(anna), "no. 14");
        anna.keyboard().press("Control+Alt+m");
        var begun = anna.locator(".comment-begun");
        var passage = text(anna).locator("p").nth(13);
        level(begun, passage);
        apart(anna);

        var luca = writing(his, this.luca, "");
        Cursor.atStart(text(luca));
        luca.keyboard().type("One line.");
        luca.keyboard().press("Enter");
        assertThat(text(anna).locator("p")).hasCount(21);
        level(begun, text(anna).locator("p").nth(14));
        assertThat(anna.getByLabel("Your comment")).isFocused();
    }

    @Test
    void aKeyMeasuresOnceAndThenMoves(BrowserContext hers) {
        var anna = writing(hers, this.anna, "");
        for (var number : List.of("04", "10", "16")) suggest(anna, "no. " + number, "number " + number);
        Cursor.atStart(text(anna));
        level(suggestion(anna, "16"), suggested(anna, "16"));
        twoFrames(anna);
        anna.evaluate("""
                () => {
                    const told = (window.told = []);
                    const column = document.querySelector(".book > .fold");
                    const measure = Element.prototype.getBoundingClientRect;
                    Element.prototype.getBoundingClientRect = function () {
                        if (this === column) told.push("begins");
                        else if (this.matches("[data-suggestion]")) told.push("reads");
                        return measure.call(this);
                    };
                    new MutationObserver((all) => told.push(...all.map(() => "moves"))).observe(column, { attributes: true, subtree: true, attributeFilter: ["style"] });
                }
                """);
        anna.keyboard().press("Enter");
        level(suggestion(anna, "16"), suggested(anna, "16"));
        var told = anna.evaluate("() => [...new Set(told)].join()");
        assertThat(told).isEqualTo("begins,reads,moves");
        assertThat((int) anna.evaluate("() => told.filter((what) => what === 'moves').length"))
                .as("three notes and the column, once")
                .isLessThanOrEqualTo(4);

        anna.evaluate("() => told.length = 0");
        anna.keyboard().type("Up");
        twoFrames(anna);
        assertThat((int) anna.evaluate("() => told.filter((what) => what === 'moves').length"))
                .as("no line has come")
                .isZero();
    }

    @Test
    void fromTheRightTheyStandLeftOfTheText(BrowserContext hers) {
        var anna = writing(hers, this.anna, "?lang=ar");
        suggest(anna, "no. 04", "number 4");
        suggest(anna, "no. 16", "number 16");
        Cursor.atStart(text(anna));
        for (var number : List.of("04", "16")) {
            level(suggestion(anna, number), suggested(anna, number));
            assertThat(suggestion(anna, number).boundingBox().x
                            + suggestion(anna, number).boundingBox().width)
                    .isLessThan(text(anna).boundingBox().x);
        }
        looks(anna, "levels-1280-ar");
    }

    @Test
    void inNarrowWindowsTheyStandBelowTheTextOneAfterTheOther(Visitors visitors) {
        var anna = writing(visitors.withTelephone(), this.anna, "");
        suggest(anna, "no. 16", "number 16");
        suggest(anna, "no. 04", "number 4");
        comment(anna, "no. 10", "Which one is it?");
        Cursor.atStart(text(anna));
        twoFrames(anna);
        assertThat(anna.locator("[data-level]")).hasCount(0);
        assertThat((boolean) anna.evaluate("""
                () => {
                    const find = (...each) => each.map((one) => document.querySelector(one).getBoundingClientRect());
                    const all = find(".ProseMirror", ".suggestion:nth-child(1)", ".suggestion:nth-child(2)", ".comment-note");
                    return all.every((box, at) => at === 0 || box.top >= all[at - 1].bottom);
                }
                """)).isTrue();
        assertThat(anna.locator(".suggestion").first()).containsText("number 4");
        assertThat((int) anna.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        looks(anna, "levels-360");

        anna.setViewportSize(1280, 800);
        level(suggestion(anna, "16"), suggested(anna, "16"));
        anna.setViewportSize(360, 740);
        assertThat(anna.locator("[data-level]")).hasCount(0);
        assertThat(anna.locator(".book > .fold")).hasCSS("min-block-size", "auto");
    }

    private static Object tops(Page page) {
        return page.evaluate(
                "() => [...document.querySelectorAll('[data-level]')].map((note) => note.getBoundingClientRect().top)");
    }

    private Page writing(BrowserContext browser, Member who, String query) {
        twin.browser(who).enter(browser);
        var page = browser.newPage();
        page.navigate(pages + "/1/edit" + query);
        var soon = new LocatorAssertions.HasAttributeOptions().setTimeout(20_000);
        assertThat(text(page)).hasAttribute("contenteditable", "true", soon);
        assertThat(text(page)).containsText("Bridge no. 20");
        assertThat(page.locator("#comments")).isVisible();
        return page;
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
