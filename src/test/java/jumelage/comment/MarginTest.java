package jumelage.comment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jumelage.BrowserTest;
import jumelage.Keys;
import jumelage.Twinning;
import jumelage.Visitors;
import jumelage.document.Markup;
import jumelage.publication.Audience;
import jumelage.room.Member;
import jumelage.wiki.Editing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Members comment on a page that they read.
@BrowserTest
class MarginTest {
    private static final String TEXT = """
            ## Le pont

            Nous avons vu un vieux pont de bois sur la rivière.

            %s

            Oui ? « C’est un pont », dit-elle.
            """.formatted("Il pleuvait, et personne ne passait.\n\n".repeat(12));

    @Autowired
    Twinning twinning;

    @Autowired
    Editing editing;

    @Autowired
    JdbcClient db;

    Twinning.Twin twin;
    Member anna;
    Member luca;
    String path;

    @BeforeEach
    void aPage() {
        twin = twinning.room();
        anna = twin.founder("Anna", twin.school("Gymnasium Wien", "AT"));
        luca = twin.founder("Luca", twin.school("Istituto Bologna", "IT"));
        var text = new Markup(_ -> Optional.empty()).document(TEXT);
        var page = editing.create("Le pont", "fr", text, null, Audience.MEMBERS, anna);
        path = twin.room().path() + "/pages/" + page.number() + "-le-pont";
    }

    @AfterEach
    void noPage() {
        db.sql("delete from wiki.page where room_id = ?")
                .param(twin.room().id())
                .update();
        db.sql("delete from notice.notice where place = ?")
                .param(twin.room().id())
                .update();
    }

    @Test
    void markedWordsAreCommentedOnBesideThem(BrowserContext hers, BrowserContext his) {
        var page = read(hers, anna);
        mark(page, "C’est un pont");
        page.locator(".comment-offer").click();
        assertThat(page.locator(".comment-begun q")).hasText("C’est un pont");
        assertThat(page.getByLabel("Your comment")).isFocused();
        page.keyboard().type("Vraiment, @lu");
        assertThat(page.getByRole(AriaRole.OPTION)).hasText(Pattern.compile("Luca"));
        page.keyboard().press("Enter");
        assertThat(page.getByLabel("Your comment")).hasValue("Vraiment, @Luca ");
        page.getByRole(AriaRole.BUTTON, named("Send")).click();

        var note = page.locator(".comment-note");
        assertThat(note).isFocused();
        assertThat(note).containsText("Vraiment, @Luca");
        level(note, page.getByText("Oui ?"));
        marks(page, 1);
        axe(page);

        var other = read(his, luca);
        marks(other, 1);
        assertThat(other.locator(".bell .count")).hasText("1");
        var again = other.locator(".comment-note");
        again.getByText("Answer", new Locator.GetByTextOptions().setExact(true)).click();
        again.getByLabel("Your answer").fill("Je l’ai mesuré.");
        again.getByRole(AriaRole.BUTTON, inside("Send")).click();
        assertThat(again).containsText("Je l’ai mesuré.");
        look(other, "margin-1280");
        other.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        look(other, "margin-1280-dark");
        other.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        for (var language : List.of("fr", "ar", "en")) {
            other.navigate(path + "?lang=" + language);
            marks(other, 1);
            level(other.locator(".comment-note"), other.getByText("Oui ?"));
            look(other, "margin-1280-" + language);
        }
        again = other.locator(".comment-note");
        again.getByRole(AriaRole.BUTTON, inside("It is settled")).click();
        assertThat(other.getByText("Settled (1)")).isVisible();
        marks(other, 0);
    }

    @Test
    void whatIsWrongIsSaidBesideTheFormAndNothingIsLost(BrowserContext hers) {
        twin.teacher("Luca", twin.school("Liceo Bologna", "IT"));
        var page = read(hers, anna);
        mark(page, "vieux pont de bois");
        Keys.press(page, "c");
        page.getByLabel("Your comment").fill("Lequel, @Luca ?");
        page.getByRole(AriaRole.BUTTON, named("Send")).click();

        assertThat(page.locator(".comment-begun [role=alert]")).containsText("Several members are called Luca");
        assertThat(page.getByLabel("Your comment")).hasValue("Lequel, @Luca ?");
        assertThat(page.locator(".comment-begun q")).hasText("vieux pont de bois");
    }

    @Test
    void whatOthersSayComesInAndWhatOneTypesStays(BrowserContext hers, BrowserContext his) {
        var page = read(hers, anna);
        mark(page, "vieux pont de bois");
        page.locator(".comment-offer").click();
        page.getByLabel("Your comment").fill("Lequel ?");
        var other = read(his, luca);
        mark(other, "C’est un pont");
        other.locator(".comment-offer").click();
        other.getByLabel("Your comment").fill("Bravo");
        other.getByRole(AriaRole.BUTTON, named("Send")).click();
        assertThat(other.locator(".comment-note")).hasCount(1);

        page.evaluate("document.dispatchEvent(new CustomEvent('together:news', { detail: { kind: 'comments' } }))");

        assertThat(page.locator(".comment-note")).containsText("Bravo");
        assertThat(page.getByLabel("Your comment")).hasValue("Lequel ?");
        page.locator(".comment-begun")
                .getByRole(AriaRole.BUTTON, inside("Leave it"))
                .click();
        assertThat(page.locator(".comment-begun")).hasCount(0);
    }

    @Test
    void withoutScriptsOneChoosesThePassage(Visitors visitors) {
        var page = read(visitors.withoutScripts(), anna);
        page.getByRole(AriaRole.LINK, named("Comment on a passage")).click();
        page.getByLabel("Passage").selectOption("Oui ? « C’est un pont », dit-elle.");
        page.getByLabel("Your comment").fill("Qui ?");
        page.getByRole(AriaRole.BUTTON, named("Send")).click();

        assertThat(page.locator(".comment-note")).containsText("Qui ?");
        page.locator(".comment-note")
                .getByText("Answer", new Locator.GetByTextOptions().setExact(true))
                .click();
        page.getByLabel("Your answer").fill("La dame du pont.");
        page.locator(".comment-note").getByRole(AriaRole.BUTTON, inside("Send")).click();
        assertThat(page.locator(".comment-note")).containsText("La dame du pont.");
        look(page, "margin-scriptless");
        page.locator(".comment-note").getByText("More").click();
        assertThat(page.getByRole(AriaRole.BUTTON, named("Take back")).first()).isVisible();
    }

    @Test
    void onATelephoneTheNotesStandBelowTheText(Visitors visitors) {
        var page = read(visitors.withTelephone(), anna);
        mark(page, "vieux pont de bois");
        page.locator(".comment-offer").click();
        page.getByLabel("Your comment").fill("Lequel ?");
        page.getByRole(AriaRole.BUTTON, named("Send")).click();
        var note = page.locator(".comment-note");
        assertThat(note).containsText("Lequel ?");

        org.assertj.core.api.Assertions.assertThat(note.boundingBox().y)
                .isGreaterThan(page.locator(".book .prose").boundingBox().y
                        + page.locator(".book .prose").boundingBox().height);
        org.assertj.core.api.Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(360);
        axe(page);
        look(page, "margin-360");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.navigate(path + "?lang=ar");
        look(page, "margin-360-dark-ar");
        note.locator(".comment-more").click();
        look(page, "note-360-dark-ar");
        axe(page);
    }

    private Page read(BrowserContext context, Member member) {
        twin.browser(member).enter(context);
        var page = context.newPage();
        page.navigate(path);
        assertThat(page.locator("#margin")).isVisible();
        return page;
    }

    /// Marks words as somebody does with the mouse.
    private static void mark(Page page, String words) {
        assertThat(page.locator("#margin")).hasAttribute("data-margin-ready", "");
        page.evaluate("""
                words => {
                    const walk = document.createTreeWalker(document.querySelector(".book .prose"), NodeFilter.SHOW_TEXT);
                    while (walk.nextNode()) {
                        const at = walk.currentNode.data.indexOf(words);
                        if (at >= 0) return getSelection().setBaseAndExtent(walk.currentNode, at, walk.currentNode, at + words.length);
                    }
                    throw new Error("Nowhere: " + words);
                }
                """, words);
    }

    private static void level(Locator note, Locator passage) {
        org.assertj.core.api.Assertions.assertThat(note.boundingBox().y)
                .isCloseTo(passage.boundingBox().y, within(12.0));
    }

    /// So many passages are marked in the text, without a change of what stands in it.
    private static void marks(Page page, int count) {
        page.waitForFunction(
                "count => ['noted', 'noted-now'].reduce((all, name) => all + (CSS.highlights.get(name)?.size ?? 0), 0) === count",
                count);
    }

    private static void axe(Page page) {
        org.assertj.core.api.Assertions.assertThat(
                        new AxeBuilder(page).analyze().getViolations())
                .isEmpty();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.GetByRoleOptions inside(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    /// A picture for whoever asks for one with `-Dlook=folder`.
    private static void look(Page who, String name) {
        var folder = System.getProperty("look");
        if (folder != null)
            who.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
    }
}
