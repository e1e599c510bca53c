package jumelage.wiki;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import jumelage.BrowserTest;
import jumelage.Cursor;
import jumelage.Twinning;
import jumelage.room.Member;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class WritingAtOnceTest {
    @Autowired
    Twinning twinning;

    Twinning.Twin twin;
    Member anna;
    Member luca;
    String pages;

    @BeforeEach
    void twoSchools() {
        twin = twinning.room();
        anna = twin.founder("Anna", twin.school("Gymnasium Wien", "AT"));
        luca = twin.founder("Luca", twin.school("Istituto Bologna", "IT"));
        pages = twin.room().path() + "/pages";
    }

    @Test
    void whoeverSavesSecondSeesBothTextsAndLosesNone(BrowserContext hers, BrowserContext his) {
        var anna = at(hers, this.anna);
        var luca = at(his, this.luca);
        writeANewPage(anna);

        luca.navigate(pages + "/1/edit?alone=true");
        anna.navigate(pages + "/1/edit?alone=true");
        type(anna, " Anna saw a heron.");
        type(luca, " Luca saw a pike.");
        anna.getByRole(AriaRole.BUTTON, named("Save")).click();
        assertThat(anna.getByRole(AriaRole.ARTICLE)).containsText("Anna saw a heron.");

        luca.getByRole(AriaRole.BUTTON, named("Save")).click();
        assertThat(luca.getByRole(AriaRole.ALERT)).containsText("Anna has saved before you");
        assertThat(luca.locator(".difference")).containsText("heron");
        assertThat(text(luca)).containsText("Luca saw a pike.");
        look(luca, "collision");

        type(luca, " Anna had seen a heron.");
        luca.getByRole(AriaRole.BUTTON, named("Save mine on top of theirs")).click();
        assertThat(luca.getByRole(AriaRole.ARTICLE)).containsText("Luca saw a pike. Anna had seen a heron.");
        luca.navigate(pages + "/1/history/1");
        assertThat(luca.getByRole(AriaRole.ARTICLE)).containsText("Anna saw a heron.");
    }

    @Test
    void theToolsAreReachedByKeysAlone(BrowserContext hers) {
        var anna = at(hers, this.anna);
        anna.navigate(pages + "/new");
        anna.getByLabel("Title", new Page.GetByLabelOptions().setExact(true)).fill("Our rivers");
        text(anna).focus();
        anna.keyboard().press("Alt+F10");
        anna.keyboard().press("ArrowRight");
        for (var at = 0; at < 30 && !"Heading".equals(focused(anna)); at++)
            anna.keyboard().press("ArrowRight");
        anna.keyboard().press("Enter");
        // a tool gives the text its keys back with the next frame
        assertThat(text(anna)).isFocused();
        anna.keyboard().type("The Danube");
        anna.keyboard().press("Enter");
        anna.keyboard().press("Control+b");
        anna.keyboard().type("It is wide.");
        anna.getByRole(AriaRole.BUTTON, named("Save")).focus();
        anna.keyboard().press("Enter");

        assertThat(anna.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("The Danube").setLevel(2)))
                .isVisible();
        assertThat(anna.locator(".prose strong")).hasText("It is wide.");
    }

    @Test
    void whatWasNotSavedIsOfferedAgainOnTheSameDevice(BrowserContext hers) {
        var anna = at(hers, this.anna);
        writeANewPage(anna);
        anna.navigate(pages + "/1/edit?alone=true");
        type(anna, " Not saved.");
        assertThat(anna.getByText("Kept on this device")).isVisible();

        anna.navigate(pages + "/1/edit?alone=true");
        anna.getByRole(AriaRole.BUTTON, named("Take it back")).click();
        assertThat(text(anna)).containsText("Not saved.");
    }

    @Test
    void pagesAreOrderedByKeysAndTheFocusStays(BrowserContext hers) {
        var anna = at(hers, this.anna);
        writeANewPage(anna);
        writeANewPage(anna);
        writeANewPage(anna);
        anna.navigate(pages);
        anna.getByRole(AriaRole.BUTTON, named("Move “Our rivers” up")).last().focus();
        anna.keyboard().press("Enter");
        anna.waitForURL("**/pages?moved=3*");

        assertThat(anna.locator("#page-3 button[value=UP]")).isFocused();
        look(anna, "tree");
    }

    @Test
    void whoeverReadsIsToldWhoWritesTogetherAndNoLongerOnceTheyHaveGone(BrowserContext hers, BrowserContext his) {
        var anna = at(hers, this.anna);
        var luca = at(his, this.luca);
        writeANewPage(anna);
        var read = anna.url();

        luca.navigate(pages + "/1/edit");
        var soon = new LocatorAssertions.HasAttributeOptions().setTimeout(20_000);
        assertThat(text(luca)).hasAttribute("contenteditable", "true", soon);
        anna.navigate(read);
        assertThat(anna.getByText("Luca is writing here now.")).isVisible();

        // he goes over to the form
        luca.navigate(pages + "/1/edit?alone=true");
        assertThat(luca.getByRole(AriaRole.BUTTON, named("Save"))).isVisible();
        await().pollInSameThread().atMost(Duration.ofSeconds(10)).until(() -> {
            anna.navigate(read);
            return anna.getByText("Luca has this page open for writing").isVisible();
        });
        assertThat(anna.getByText("Luca is writing here now.")).hasCount(0);
    }

    private void writeANewPage(Page who) {
        who.navigate(pages + "/new");
        who.getByLabel("Title", new Page.GetByLabelOptions().setExact(true)).fill("Our rivers");
        type(who, "We went to the river.");
        who.getByRole(AriaRole.BUTTON, named("Save")).click();
        assertThat(who.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("Our rivers").setLevel(1)))
                .isVisible();
    }

    private Page at(BrowserContext browser, Member who) {
        twin.browser(who).enter(browser);
        return browser.newPage();
    }

    private static com.microsoft.playwright.Locator text(Page who) {
        return who.getByRole(AriaRole.TEXTBOX, named("Text of the page"));
    }

    private static void type(Page who, String words) {
        Cursor.atEnd(text(who));
        who.keyboard().type(words);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static String focused(Page who) {
        return String.valueOf(who.evaluate(
                "(document.activeElement.getAttribute('aria-label') || document.activeElement.textContent).trim()"));
    }

    /// A picture for whoever asks for one with `-Dlook=folder`.
    private static void look(Page who, String name) {
        var folder = System.getProperty("look");
        if (folder != null)
            who.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
    }
}
