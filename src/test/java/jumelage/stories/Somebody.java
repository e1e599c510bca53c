package jumelage.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import jumelage.shell.Reader;
import jumelage.shell.Screen;
import jumelage.shell.Texts;

/// Somebody before a browser of their own. What they press and fill in is called as it stands there, in their language:
/// by the keys of its texts.
final class Somebody {
    private static final Set<String> TYPES = Set.of("document", "fetch");

    private final Page page;
    private final Reader reader;

    private Somebody(Page page, Reader reader) {
        this.page = page;
        this.reader = reader;
    }

    static Somebody reading(Locale language, BrowserContext browser) {
        var page = browser.newPage();
        page.navigate("/?lang=" + language.getLanguage());
        return new Somebody(page, new Reader(language, Reader.ANYONE.zone()));
    }

    String text(String key, Object... arguments) {
        return Screen.readBy(reader, () -> Texts.text(key, arguments));
    }

    /// @return the status of the answer
    int open(String path) {
        return page.navigate(path).status();
    }

    String path() {
        return page.url().replaceFirst("https?://[^/]+", "");
    }

    void fill(String key, String value) {
        field(key).fill(value);
    }

    void select(String key, String value) {
        field(key).selectOption(value);
    }

    void tick(String words) {
        main().getByLabel(words).first().check();
    }

    /// Opens what is folded under this summary.
    void unfold(String key) {
        main().locator("summary")
                .filter(new Locator.FilterOptions().setHasText(called(text(key))))
                .first()
                .click();
    }

    void press(String key, Object... arguments) {
        var button = main().getByRole(
                        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(called(text(key, arguments))))
                .first();
        page.waitForResponse(
                answer -> answer.status() / 100 != 3
                        && TYPES.contains(answer.request().resourceType()),
                button::click);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.locator("[aria-busy=true]")).hasCount(0);
    }

    void follow(String key, Object... arguments) {
        followTo(text(key, arguments));
    }

    void followTo(String words) {
        main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(called(words)))
                .first()
                .click();
        page.waitForLoadState();
    }

    void type(String words) {
        var editor =
                page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(text("writing.editor.editor")));
        assertThat(editor).hasAttribute("contenteditable", "true");
        editor.click();
        editor.press("Control+End");
        editor.pressSequentially(words);
    }

    void reads(String words) {
        assertThat(main()).containsText(words);
    }

    void doesNotRead(String words) {
        assertThat(main()).not().containsText(words);
    }

    void isAt(Pattern address) {
        assertThat(page).hasURL(address);
    }

    /// Somebody is signed in.
    void isIn() {
        assertThat(page.locator("form[action='/sign-out']")).hasCount(1);
    }

    /// Waits a tenth of a second.
    void rests() {
        page.waitForTimeout(100);
    }

    Page page() {
        return page;
    }

    Locator main() {
        return page.locator("main");
    }

    private Locator field(String key) {
        return main().getByLabel(called(text(key))).first();
    }

    /// A name that begins with `words`: a key or a name that only hearers need may follow. The browser reads the
    /// pattern.
    private static Pattern called(String words) {
        var escaped = words.replaceAll("[.*+?^${}()|\\[\\]\\\\/]", "\\\\$0");
        return Pattern.compile("^\\s*" + escaped + "(\\s|,|$)");
    }
}
