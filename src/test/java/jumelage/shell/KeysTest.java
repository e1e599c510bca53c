package jumelage.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.regex.Pattern;
import jumelage.BrowserTest;
import jumelage.Keys;
import org.junit.jupiter.api.Test;

@BrowserTest
class KeysTest {

    @Test
    void aKeyListsTheOthersAndEscapeClosesTheList(Page somebody) {
        open(somebody, "/projects");
        Keys.press(somebody, "?");
        assertThat(list(somebody)).isVisible();
        assertThat(list(somebody).locator("dt")).not().hasCount(0);
        somebody.keyboard().press("Escape");
        assertThat(list(somebody)).isHidden();
    }

    @Test
    void twoKeysLeadToAnotherPageAndOneToTheSearch(Page somebody) {
        open(somebody, "/projects");
        Keys.press(somebody, "g", "h");
        assertThat(somebody).hasURL(Pattern.compile(".*:\\d+/$"));
        Keys.press(somebody, "/");
        assertThat(somebody).hasURL(Pattern.compile(".*/projects$"));
        Keys.press(somebody, "/");
        assertThat(somebody.locator("#q")).isFocused();
    }

    @Test
    void noKeyActsWhileSomebodyTypes(Page somebody) {
        open(somebody, "/projects");
        somebody.locator("#q").click();
        somebody.keyboard().type("g h?");
        assertThat(somebody.locator("#q")).hasValue("g h?");
        assertThat(somebody).hasURL(Pattern.compile(".*/projects$"));
        assertThat(list(somebody)).isHidden();
    }

    @Test
    void keysThatAreOffStayOffAndTheFootTurnsThemOnAgain(Page somebody) {
        open(somebody, "/projects");
        somebody.locator("footer button").click();
        list(somebody).locator("button").last().click();
        somebody.keyboard().press("Escape");
        open(somebody, "/projects");
        Keys.press(somebody, "?", "/");
        assertThat(list(somebody)).isHidden();
        assertThat(somebody.locator("#q")).not().isFocused();

        somebody.locator("footer button").click();
        list(somebody).locator("button").last().click();
        somebody.keyboard().press("Escape");
        Keys.press(somebody, "/");
        assertThat(somebody.locator("#q")).isFocused();
    }

    private static void open(Page page, String path) {
        page.navigate(path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static Locator list(Page page) {
        return page.locator("dialog[open]:has(.keys)");
    }
}
