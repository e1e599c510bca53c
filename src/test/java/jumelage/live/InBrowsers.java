package jumelage.live;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import jumelage.Asker.Somebody;
import jumelage.Cursor;

/// What those do who write a page together, each with a browser of their own.
final class InBrowsers {
    static final Pattern SAVED = Pattern.compile("Saved, \\d{1,2}:\\d\\d");

    private InBrowsers() {}

    /// Opens a page for writing.
    ///
    /// @param path of the page
    static Page writing(BrowserContext browser, Somebody who, String path) {
        who.enter(browser);
        var page = browser.newPage();
        page.navigate(path + "/edit");
        assertThat(text(page))
                .hasAttribute(
                        "contenteditable", "true", new LocatorAssertions.HasAttributeOptions().setTimeout(20_000));
        return page;
    }

    static void write(Page who, String words) {
        Cursor.atEnd(text(who));
        who.keyboard().type(words);
    }

    static Locator text(Page who) {
        return who.getByRole(AriaRole.TEXTBOX, named("Text of the page"));
    }

    /// Where it says whether all is saved.
    static Locator sign(Page who) {
        return who.locator("[data-together-target=status]");
    }

    static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    /// A picture for whoever asks for one with `-Dlook=folder`.
    static void look(Page who, String name) {
        var folder = System.getProperty("look");
        if (folder != null)
            who.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
    }
}
