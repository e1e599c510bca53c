package jumelage.card;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import jumelage.Asker;
import jumelage.BrowserTest;
import jumelage.pupil.Schoolroom;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A teacher makes cards, a pupil comes in with one, and is out when it is taken back.
@BrowserTest
class PupilsDoorTest {
    private static final Path SHOTS = Path.of("target", "shots");

    @Autowired
    Asker asker;

    @Autowired
    Schoolroom schoolroom;

    @Test
    void aPupilComesInWithACardUntilItIsTakenBack(BrowserContext office, BrowserContext tablet) {
        var claire = asker.teacher("Claire");
        claire.enter(office);
        var desk = office.newPage();
        desk.navigate("/classes");
        desk.getByLabel("Name of the class").fill("5e B");
        desk.getByLabel("Language of the cards").selectOption("fr");
        press(desk, "Make the class");
        desk.getByLabel("One display name a line").fill("Lina\nJade Le Goff");
        press(desk, "Add pupils");
        assertThat(desk.getByRole(AriaRole.ALERT)).containsText("Line 2: “Jade Le Goff” looks like a full name");
        shoot(desk, "class-doubt");
        press(desk, "Put the better names in their places");
        assertThat(desk.getByLabel("One display name a line")).hasValue("Lina\nJade L.");
        press(desk, "Add pupils");
        assertThat(desk.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("2 new cards")))
                .isVisible();
        shoot(desk, "cards");
        var words = desk.getByRole(AriaRole.LISTITEM)
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Lina"))
                .locator(".code")
                .innerText()
                .strip()
                .split("\\s+");

        var child = tablet.newPage();
        child.navigate("/pupils?lang=fr");
        child.getByLabel("Le code de mon école").fill(schoolroom.code(claire).toLowerCase(java.util.Locale.ROOT));
        child.getByLabel("Premier mot").fill(words[0].toUpperCase(java.util.Locale.ROOT));
        child.getByLabel("Deuxième mot").fill(words[1]);
        child.getByLabel("Troisième mot").fill("nuaj");
        press(child, "J’entre");
        assertThat(child.getByRole(AriaRole.ALERT)).containsText("Je ne connais pas");
        shoot(child, "door-unknown");
        child.getByLabel("Troisième mot").fill(words[2]);
        press(child, "J’entre");
        assertThat(child.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .hasText("Bonjour Lina");
        shoot(child, "home");

        press(desk, "They are printed");
        shoot(desk, "class");
        desk.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Take back the card of Lina"))
                .click();
        assertThat(desk.getByText("taken back")).isVisible();
        child.navigate("/pupils/home");
        assertThat(child.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .hasText(Pattern.compile("Bonjour"));
        assertThat(child).hasURL(Pattern.compile("/pupils$"));
        assertThat(child.getByLabel("Le code de mon école"))
                .hasValue(schoolroom.code(claire).toLowerCase(java.util.Locale.ROOT));
    }

    @Test
    void theAddressOnACardOpensTheDoorAndItsSecretStaysInTheBrowser(BrowserContext office, BrowserContext tablet) {
        var claire = asker.teacher("Claire");
        var slip = schoolroom.given(claire, "5e B", "Lina");
        var asked = new ArrayList<String>();
        tablet.onRequest(request -> asked.add(request.url()));

        var child = tablet.newPage();
        child.navigate(slip.path());

        assertThat(child.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .containsText("Lina");
        assertThat(child).hasURL(Pattern.compile("/pupils/home$"));
        Assertions.assertThat(asked).noneMatch(url -> url.replaceAll("#.*", "").contains(slip.secret()));
    }

    @Test
    void wordsAreHelpedInTheScriptInWhichTheyAreTyped(BrowserContext office, BrowserContext tablet) {
        var claire = asker.teacher("Claire");
        var slip = schoolroom.given(claire, "الأول", "Lina", "ar");
        var child = tablet.newPage();
        child.navigate("/pupils?lang=fr");
        child.getByLabel("Le code de mon école").fill(schoolroom.code(claire));

        var first = child.getByLabel("Premier mot");
        first.pressSequentially(WordList.fold(slip.words().getFirst()).substring(0, 2));
        assertThat(child.locator(".guess button").first()).isVisible();
        Assertions.assertThat(child.locator(".guess button").allInnerTexts())
                .isNotEmpty()
                .allMatch(WordList.of("ar").orElseThrow()::has);
        Assertions.assertThat(first.evaluate("field => getComputedStyle(field).direction"))
                .isEqualTo("rtl");
        child.getByLabel("Deuxième mot").pressSequentially("ηλ");
        assertThat(child.locator(".guess button").first()).hasText(Pattern.compile("[α-ώ]+"));
        shoot(child, "door-scripts");

        var words = child.locator("input[name=word]");
        for (var place = 0; place < 3; place++)
            words.nth(place).fill(WordList.fold(slip.words().get(place)));
        press(child, "J’entre");
        assertThat(child.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .hasText(Pattern.compile("^أهلًا .?Lina.?$"));
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name)).click();
    }

    private static void shoot(Page page, String name) {
        for (var width : new int[] {360, 1024, 1280}) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(SHOTS.resolve("pupil-" + name + "-" + width + ".png")));
        }
    }
}
