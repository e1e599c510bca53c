package jumelage.history;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import jumelage.BrowserTest;
import jumelage.Keys;
import jumelage.Twinning;
import jumelage.document.Document;
import jumelage.publication.Audience;
import jumelage.room.Member;
import jumelage.wiki.Editing;
import jumelage.writing.Draft;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Whoever reads a difference goes from change to change, by keys or by buttons.
@BrowserTest
class WalkingTest {
    private static final String BEFORE = """
            {"type":"doc","content":[
              {"type":"heading","attrs":{"level":2,"id":"a1"},"content":[{"type":"text","text":"Le pont"}]},
              {"type":"paragraph","attrs":{"id":"a2"},"content":[{"type":"text","text":"Nous avons vu un vieux pont de bois sur la rivière, et personne dessus."}]},
              {"type":"paragraph","attrs":{"id":"a3"},"content":[{"type":"text","text":"Il pleuvait."}]},
              {"type":"paragraph","attrs":{"id":"a4"},"content":[{"type":"text","text":"Le bus attendait."}]},
              {"type":"paragraph","attrs":{"id":"a5"},"content":[{"type":"text","text":"Nous avons mangé."}]},
              {"type":"paragraph","attrs":{"id":"a6"},"content":[{"type":"text","text":"Les mesures"}]},
              {"type":"paragraph","attrs":{"id":"a7"},"content":[{"type":"text","text":"Une phrase de trop."}]}]}
            """;
    private static final String AFTER = """
            {"type":"doc","content":[
              {"type":"heading","attrs":{"level":2,"id":"a1"},"content":[{"type":"text","text":"Le pont"}]},
              {"type":"paragraph","attrs":{"id":"a2"},"content":[{"type":"text","text":"Nous avons vu un vieux pont de pierre sur la rivière, et trois pêcheurs dessus."}]},
              {"type":"paragraph","attrs":{"id":"a3"},"content":[{"type":"text","text":"Il pleuvait."}]},
              {"type":"paragraph","attrs":{"id":"a4"},"content":[{"type":"text","text":"Le bus attendait."}]},
              {"type":"paragraph","attrs":{"id":"a5"},"content":[{"type":"text","text":"Nous avons mangé."}]},
              {"type":"heading","attrs":{"level":3,"id":"a6"},"content":[{"type":"text","text":"Les mesures"}]},
              {"type":"bulletList","content":[{"type":"listItem","content":[{"type":"paragraph","attrs":{"id":"a8"},"content":[{"type":"text","text":"12 mètres de long"}]}]}]}]}
            """;

    @Autowired
    Twinning twinning;

    @Autowired
    Editing editing;

    Twinning.Twin twin;
    Member anna;

    @BeforeEach
    void twoRevisions() {
        twin = twinning.room();
        anna = twin.founder("Anna", twin.school("Gymnasium Wien", "AT"));
        var luca = twin.founder("Luca", twin.school("Istituto Bologna", "IT"));
        var page = editing.create("Le pont", "fr", (Document) Document.parse(BEFORE), null, Audience.MEMBERS, anna);
        editing.save(page, new Draft("Le pont de pierre", "fr", AFTER, 0), luca);
    }

    @Test
    void keysAndButtonsLeadFromChangeToChange(BrowserContext hers) {
        twin.browser(anna).enter(hers);
        var page = hers.newPage();
        page.navigate(twin.room().path() + "/pages/1/difference?from=1&to=2");
        var changes = page.locator(".difference > :is(.inserted, .deleted, .changed)");
        assertThat(page.getByRole(AriaRole.BUTTON, named("Next change"))).isVisible();
        var all = changes.count();

        Keys.press(page, "j");
        assertThat(changes.nth(0)).isFocused();
        assertThat(page.getByText("1 of " + all)).isVisible();
        Keys.press(page, "j");
        assertThat(changes.nth(1)).isFocused();
        Keys.press(page, "k");
        Keys.press(page, "k");
        assertThat(changes.last()).isFocused();
        page.getByRole(AriaRole.BUTTON, named("Next change")).click();
        assertThat(changes.first()).isFocused();
        look(page, "difference-1280");
    }

    @Test
    void itFitsANarrowScreen(BrowserContext hers) {
        twin.browser(anna).enter(hers);
        var page = hers.newPage();
        page.setViewportSize(360, 740);
        page.navigate(twin.room().path() + "/pages/1/difference?from=1&to=2");
        page.getByRole(AriaRole.BUTTON, named("Next change")).click();
        assertThat(page.getByText("1 of ")).isVisible();
        org.assertj.core.api.Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(360);
        look(page, "difference-360");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        look(page, "difference-360-dark");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    /// A picture for whoever asks for one with `-Dlook=folder`.
    private static void look(Page who, String name) {
        var folder = System.getProperty("look");
        if (folder != null)
            who.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
    }
}
