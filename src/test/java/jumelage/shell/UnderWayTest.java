package jumelage.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import jumelage.BrowserTest;
import org.junit.jupiter.api.Test;

@BrowserTest
class UnderWayTest {

    @Test
    void aFormThatTakesLongSaysSoOnItsButtonUntilTheAnswerIsThere(Page somebody) {
        somebody.navigate("/sign-in");
        somebody.waitForLoadState(LoadState.NETWORKIDLE);
        var held = new ArrayList<Route>();
        somebody.route("**/sign-in", route -> {
            if (route.request().method().equals("POST")) held.add(route);
            else route.resume();
        });
        somebody.fill("[name=address]", "nobody@school.example");
        somebody.fill("[name=password]", "not the right one");
        somebody.press("[name=password]", "Enter");

        var button = somebody.locator("main form button[data-under-way]");
        assertThat(button).hasAttribute("aria-disabled", "true");
        assertThat(somebody.locator("body > [role=status]")).hasText(button.textContent());

        held.getFirst().resume();
        assertThat(somebody.locator("[role=alert]")).isVisible();
        assertThat(button).hasCount(0);
        assertThat(somebody.locator("body > [role=status]")).hasCount(0);
    }
}
