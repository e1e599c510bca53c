package jumelage.wiki;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import jumelage.BrowserTest;
import jumelage.Twinning;
import jumelage.room.Member;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class SuggestingTest {
    @Autowired
    Twinning twinning;

    Twinning.Twin twin;
    Member eleni;
    Member lina;
    String pages;

    @BeforeEach
    void twoSchools() {
        twin = twinning.room();
        lina = twin.founder("Lina", twin.school("Collège de Guérande", "FR"));
        eleni = twin.founder("Eleni", twin.school("Gymnasio Volos", "GR"));
        pages = twin.room().path() + "/pages";
    }

    @Test
    void oneSuggestsAndTheOtherAcceptsAndRefusesByKeys(BrowserContext hers, BrowserContext others) {
        var lina = at(hers, this.lina);
        lina.navigate(pages + "/new");
        lina.getByLabel("Title", new Page.GetByLabelOptions().setExact(true)).fill("Our bridges");
        text(lina).focus();
        lina.keyboard().type("The bridge is nine steps long. It was cheap.");
        save(lina);

        var eleni = at(others, this.eleni);
        eleni.navigate(pages + "/1/edit?alone");
        text(eleni).focus();
        eleni.keyboard().press("Control+Shift+E");
        assertThat(eleni.getByRole(AriaRole.BUTTON, named("Suggest"))).hasAttribute("aria-pressed", "true");
        assertThat(eleni.getByRole(AriaRole.BUTTON, named("List"))).hasAttribute("aria-disabled", "true");
        eleni.keyboard().press("Control+Home");
        eleni.keyboard().press("Control+ArrowRight");
        eleni.keyboard().type(" wooden");
        eleni.keyboard().press("Control+End");
        press(eleni, "Shift+ArrowLeft", "cheap.".length());
        eleni.keyboard().type("free.");
        assertThat(text(eleni)).hasText("The wooden bridge is nine steps long. It was cheap.free.");
        assertThat(notes(eleni)).hasCount(2);
        assertThat(notes(eleni).first()).containsText("You suggest");
        look(eleni, "suggesting");
        save(eleni);

        lina.navigate(pages + "/1/edit?alone");
        assertThat(notes(lina).first()).containsText(Pattern.compile("Eleni.? suggests"));
        text(lina).focus();
        lina.keyboard().press("Control+Home");
        lina.keyboard().press("F8");
        assertThat(notes(lina).first().getByRole(AriaRole.BUTTON).first()).isFocused();
        look(lina, "suggested");
        lina.keyboard().press("Enter");
        assertThat(notes(lina)).hasCount(1);
        assertThat(notes(lina).locator("del")).hasText("cheap.");
        lina.keyboard().press("Tab");
        lina.keyboard().press("Enter");
        assertThat(notes(lina)).hasCount(0);
        assertThat(text(lina)).hasText("The wooden bridge is nine steps long. It was cheap.");
        assertThat(text(lina)).isFocused();
        assertThat(text(lina).locator("ins, del")).hasCount(0);
        save(lina);
        assertThat(lina.getByRole(AriaRole.ARTICLE))
                .containsText("The wooden bridge is nine steps long. It was cheap.");
    }

    @Test
    void whoSuggestsALineCanCutItAndMakeNoListOfIt(BrowserContext hers) {
        var lina = at(hers, this.lina);
        lina.navigate(pages + "/new");
        text(lina).focus();
        lina.keyboard().type("one two");
        lina.keyboard().press("Control+Shift+E");
        press(lina, "ArrowLeft", " two".length());
        lina.keyboard().press("Enter");
        lina.keyboard().type("- three");
        assertThat(text(lina).locator("p")).hasCount(2);
        assertThat(text(lina).locator("ul")).hasCount(0);
        assertThat(text(lina).locator("p").last()).containsText("- three two");
        lina.keyboard().press("Control+Alt+2");
        assertThat(lina.getByRole(AriaRole.ALERT)).containsText("Only words and their form can be suggested");
        assertThat(text(lina).locator("h2")).hasCount(0);

        lina.keyboard().press("F8");
        lina.keyboard().press("Tab");
        lina.keyboard().press("Enter");
        assertThat(text(lina).locator("p")).hasText("one two");
    }

    /// As fast as hands can: the editor learns after the browser where its caret has gone.
    private static void press(Page who, String key, int times) {
        for (var time = 0; time < times; time++) who.keyboard().press(key, new Keyboard.PressOptions().setDelay(40));
    }

    private static Locator notes(Page who) {
        return who.locator(".suggestion");
    }

    private void save(Page who) {
        who.getByRole(AriaRole.BUTTON, named("Save")).click();
        assertThat(who.getByRole(AriaRole.ARTICLE)).isVisible();
    }

    private Page at(BrowserContext browser, Member who) {
        twin.browser(who).enter(browser);
        return browser.newPage();
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
