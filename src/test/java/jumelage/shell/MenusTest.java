package jumelage.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import jumelage.BrowserTest;
import org.junit.jupiter.api.Test;

@BrowserTest
class MenusTest {

    @Test
    void aMenuClosesByEscapeByAClickBesideItAndByLeavingIt(Page somebody) {
        somebody.navigate("/projects");
        somebody.waitForLoadState(LoadState.NETWORKIDLE);
        var languages = somebody.locator("details.drop > summary");
        var first = somebody.locator("details.drop li a").first();

        languages.press("Enter");
        assertThat(first).isVisible();
        somebody.keyboard().press("Tab");
        assertThat(first).isFocused();
        somebody.keyboard().press("Escape");
        assertThat(first).isHidden();
        assertThat(languages).isFocused();

        languages.press("Enter");
        assertThat(first).isVisible();
        somebody.locator("h1").click();
        assertThat(first).isHidden();

        languages.press("Enter");
        for (var stop = 0; stop <= Reader.LANGUAGES.size(); stop++)
            somebody.keyboard().press("Tab");
        assertThat(first).isHidden();
    }
}
