package jumelage.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import jumelage.BrowserTest;
import jumelage.Twinning;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// On a French page a teacher writes one paragraph in Arabic and one in Greek, and says so of each.
@BrowserTest
class APassageInArabicTest {
    @Autowired
    Twinning twinning;

    private Somebody claire;

    @Test
    void eachParagraphRunsAsItsLanguageDoes(BrowserContext office) {
        var twin = twinning.room();
        var founder = twin.founder("Claire", twin.school("Collège des Marais"));
        twin.browser(founder).enter(office);
        claire = Somebody.reading(Locale.FRENCH, office);
        claire.open(twin.room().path() + "/pages/new");
        claire.fill("wiki.edit.title-of-page", "Nos ponts");

        claire.type("جسورنا 12");
        button("writing.editor.more");
        speaks("ar");
        claire.page().keyboard().press("Control+End");
        claire.page().keyboard().press("Enter");
        claire.page().keyboard().insertText("Οι γέφυρές μας");
        speaks("el");
        claire.press("wiki.save");

        assertThat(claire.main().locator(".prose p[lang=ar][dir=rtl]")).hasText("جسورنا 12");
        assertThat(claire.main().locator(".prose p[lang=el][dir=ltr]")).hasText("Οι γέφυρές μας");
    }

    /// Says of the paragraph with the cursor which language it is in.
    private void speaks(String language) {
        button("writing.editor.language");
        claire.main()
                .getByLabel(claire.text("writing.editor.languageOfPassage"))
                .selectOption(language);
        button("writing.editor.forParagraph");
    }

    private void button(String key) {
        claire.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(claire.text(key)).setExact(true))
                .first()
                .click();
    }
}
