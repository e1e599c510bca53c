package jumelage.wiki;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import jumelage.BrowserTest;
import jumelage.Twinning;
import jumelage.room.Member;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class ToolbarTest {
    @Autowired
    Twinning twinning;

    Twinning.Twin twin;
    Member anna;

    @BeforeEach
    void oneSchool() {
        twin = twinning.room();
        anna = twin.founder("Anna", twin.school("Gymnasium Wien", "AT"));
    }

    @Test
    void whatOneSeldomNeedsIsOpenedAndClosedByKeysAndOnlyThenReached(BrowserContext hers) {
        var anna = writing(hers);
        var more = tool(anna, "More");
        var small = tool(anna, "Small heading");
        assertThat(more).hasAttribute("aria-expanded", "false");
        assertThat(small).isHidden();
        text(anna).focus();
        anna.keyboard().press("Alt+F10");
        anna.keyboard().press("End");
        assertThat(more).isFocused();
        anna.keyboard().press("ArrowRight");
        assertThat(tool(anna, "Undo")).isFocused();

        anna.keyboard().press("ArrowLeft");
        anna.keyboard().press("Enter");
        assertThat(more).hasAttribute("aria-expanded", "true");
        assertThat(more).isFocused();
        assertThat(anna.locator("#" + more.getAttribute("aria-controls"))).isVisible();
        assertThat(new AxeBuilder(anna).analyze().getViolations()).isEmpty();
        anna.keyboard().press("ArrowRight");
        assertThat(small).isFocused();
        anna.keyboard().press("ArrowRight");
        anna.keyboard().press("Enter");
        assertThat(text(anna)).isFocused();
        anna.keyboard().type("Herons");
        assertThat(text(anna).locator("u")).hasText("Herons");

        // the toolbar is entered where one was
        anna.keyboard().press("Alt+F10");
        assertThat(tool(anna, "Underlined")).isFocused();
        assertThat(tool(anna, "Underlined")).hasAttribute("aria-pressed", "true");
        anna.keyboard().press("Escape");
        assertThat(more).isFocused();
        assertThat(more).hasAttribute("aria-expanded", "false");
        assertThat(small).isHidden();
        anna.keyboard().press("Escape");
        assertThat(text(anna)).isFocused();
    }

    @Test
    void theToolbarHasTwoLinesAtMost(BrowserContext hers) {
        var anna = writing(hers);
        for (var language : List.of("fr", "el", "ar")) {
            anna.navigate("/?lang=" + language);
            for (var width : List.of(360, 1280)) {
                anna.setViewportSize(width, 800);
                anna.navigate(page());
                var buttons = anna.getByRole(AriaRole.TOOLBAR).getByRole(AriaRole.BUTTON);
                assertThat(buttons).hasCount(14);
                var lines = buttons.evaluateAll(
                        "all => new Set(all.map(one => Math.round(one.getBoundingClientRect().top))).size");
                assertThat((int) lines).as(language + " " + width).isLessThanOrEqualTo(2);
                var least = buttons.evaluateAll(
                        "all => Math.min(...all.flatMap(one => [one.offsetWidth, one.offsetHeight]))");
                assertThat((int) least).as(language + " " + width).isGreaterThanOrEqualTo(40);
            }
        }
    }

    private Page writing(BrowserContext browser) {
        var who = twin.browser(anna);
        who.enter(browser);
        var page = browser.newPage();
        page.navigate(twin.room().path() + "/pages/new");
        page.getByLabel("Title", new Page.GetByLabelOptions().setExact(true)).fill("Our rivers");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Save").setExact(true))
                .click();
        assertThat(page.getByRole(AriaRole.ARTICLE)).isVisible();
        page.navigate(page());
        assertThat(text(page))
                .hasAttribute(
                        "contenteditable", "true", new LocatorAssertions.HasAttributeOptions().setTimeout(20_000));
        return page;
    }

    private String page() {
        return twin.room().path() + "/pages/1/edit";
    }

    private static Locator tool(Page who, String name) {
        // also where it is not shown
        return who.getByRole(AriaRole.TOOLBAR)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName(name)
                                .setExact(true)
                                .setIncludeHidden(true));
    }

    private static Locator text(Page who) {
        return who.getByRole(
                AriaRole.TEXTBOX,
                new Page.GetByRoleOptions().setName("Text of the page").setExact(true));
    }
}
