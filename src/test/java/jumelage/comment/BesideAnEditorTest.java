package jumelage.comment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.regex.Pattern;
import jumelage.BrowserTest;
import jumelage.Cursor;
import jumelage.Twinning;
import jumelage.document.Document;
import jumelage.publication.Audience;
import jumelage.room.Member;
import jumelage.wiki.Editing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Two write one page; one comments on what the other has written.
@BrowserTest
class BesideAnEditorTest {
    private static final String WORDS = "The Danube is wide.";

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
        editing.create("Our rivers", "en", Document.words(WORDS), null, Audience.MEMBERS, anna);
    }

    @Test
    void aNoteComesToAllWhoWriteAndStaysWithItsPassage(BrowserContext hers, BrowserContext his) {
        var anna = writing(hers, this.anna);
        var luca = writing(his, this.luca);
        mark(anna, "Danube");
        anna.keyboard().press("Control+Alt+m");
        assertThat(anna.locator(".comment-begun q")).hasText("Danube");
        anna.getByLabel("Your comment").fill("In Vienna, or in Budapest?");
        anna.getByRole(AriaRole.BUTTON, named("Send")).click();

        assertThat(luca.locator(".comment-note")).containsText("In Vienna, or in Budapest?");
        for (var one : new Page[] {anna, luca})
            assertThat(one.locator(".ProseMirror .noted")).hasText("Danube");

        // what the note quotes is written on, before any of it is in a revision
        mark(luca, "Danube");
        luca.keyboard().press("ArrowLeft");
        luca.keyboard().type("old ");
        // his caret, with his name, may stand between
        assertThat(text(anna)).containsText(Pattern.compile("The old (Luca)?Danube is wide\\."));
        // what is typed at its edge does not belong to it
        for (var one : new Page[] {anna, luca})
            assertThat(one.locator(".ProseMirror .noted")).hasText("Danube");

        luca.locator(".comment-note")
                .getByText("Answer", new Locator.GetByTextOptions().setExact(true))
                .click();
        luca.getByLabel("Your answer").fill("In Vienna.");
        luca.locator(".comment-note")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Send"))
                .click();
        assertThat(anna.locator(".comment-note")).containsText("In Vienna.");
        look(anna, "beside-1280");
        anna.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        look(anna, "beside-1280-dark");

        anna.locator(".ProseMirror .noted").click();
        assertThat(anna.locator(".comment-note")).isFocused();
        anna.getByRole(AriaRole.BUTTON, named("It is settled")).click();
        assertThat(luca.getByText("Settled (1)")).isVisible();
        assertThat(anna).hasURL(Pattern.compile(".*/edit$"));
    }

    @Test
    void withoutAnythingMarkedTheBlockOfTheCursorIsMeant(BrowserContext hers) {
        var anna = writing(hers, this.anna);
        text(anna).click();
        anna.getByRole(AriaRole.LINK, named("Comment on a passage")).click();

        assertThat(anna.locator(".comment-begun q")).hasText(WORDS);
        assertThat(anna.getByLabel("Your comment")).isFocused();
        assertThat(anna).hasURL(Pattern.compile(".*/edit$"));
    }

    @Test
    void theToolbarOffersItToWhoeverUsesNoKeys(BrowserContext hers) {
        var anna = writing(hers, this.anna);
        var button = anna.getByRole(AriaRole.TOOLBAR).getByRole(AriaRole.BUTTON, exactly("Comment"));
        mark(anna, "Danube");
        button.click();
        assertThat(anna.locator(".comment-begun q")).hasText("Danube");
        assertThat(anna.getByLabel("Your comment")).isFocused();

        // by the keyboard alone: the arrows lead to it, and what is marked stays marked
        mark(anna, "wide");
        anna.keyboard().press("Alt+F10");
        assertThat(anna.getByRole(AriaRole.TOOLBAR).getByRole(AriaRole.BUTTON, exactly("Undo")))
                .isFocused();
        anna.keyboard().press("ArrowLeft");
        anna.keyboard().press("ArrowLeft");
        assertThat(button).isFocused();
        anna.keyboard().press("Enter");
        assertThat(anna.locator(".comment-begun q")).hasText("wide");
        assertThat(anna.getByLabel("Your comment")).isFocused();
        look(anna, "comment-button-1280");
    }

    @Test
    void whereTheCursorHasNoWordsThereIsNothingToCommentOn(BrowserContext hers) {
        var anna = writing(hers, this.anna);
        Cursor.atEnd(text(anna));
        text(anna).press("Enter");

        assertThat(anna.getByRole(AriaRole.TOOLBAR).getByRole(AriaRole.BUTTON, exactly("Comment")))
                .hasAttribute("aria-disabled", "true");
    }

    @Test
    void theFormThatOneSendsAloneHasNoMarginAndDoesNotOfferIt(BrowserContext hers) {
        twin.browser(anna).enter(hers);
        var page = hers.newPage();
        page.navigate(pages + "/1/edit?alone=true");

        var tools = page.getByRole(AriaRole.TOOLBAR);
        assertThat(tools.getByRole(AriaRole.BUTTON, exactly("Suggest"))).isVisible();
        assertThat(tools.getByRole(AriaRole.BUTTON, exactly("Comment"))).hasCount(0);
    }

    private static Locator.GetByRoleOptions exactly(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private Page writing(BrowserContext browser, Member who) {
        twin.browser(who).enter(browser);
        var page = browser.newPage();
        page.navigate(pages + "/1/edit");
        var soon = new LocatorAssertions.HasAttributeOptions().setTimeout(20_000);
        assertThat(text(page)).hasAttribute("contenteditable", "true", soon);
        assertThat(text(page)).containsText(WORDS);
        assertThat(page.locator("#comments")).isVisible();
        return page;
    }

    /// As somebody does with the mouse.
    private static void mark(Page page, String words) {
        text(page).focus();
        page.evaluate("""
                words => {
                    const { editor } = document.querySelector(".ProseMirror");
                    const at = editor.state.doc.textContent.indexOf(words) + 1;
                    editor.commands.setTextSelection({ from: at, to: at + words.length });
                }
                """, words);
    }

    private static Locator text(Page who) {
        return who.getByRole(AriaRole.TEXTBOX, named("Text of the page"));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    /// A picture for whoever asks for one with `-Dlook=folder`.
    private static void look(Page who, String name) {
        var folder = System.getProperty("look");
        if (folder != null)
            who.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
    }
}
