package jumelage.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import jumelage.BrowserTest;
import jumelage.Twinning;
import jumelage.Visitors;
import jumelage.room.Member;
import jumelage.store.Blobs;
import jumelage.store.Photos;
import jumelage.store.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A pupil with a telephone takes a photo, hides a face; a pupil of the other school writes on; each school's teacher
/// approves what its own have done, and in less than three minutes the world sees it.
@BrowserTest
class APhotoGoesOutTest {
    private static final String TITLE = "Our bridge";
    private static final String SEEN = "Nine pupils on a wooden bridge.";
    private static final String CAPTION = "It carries one wheelbarrow.";
    private static final String MORE = " Ours carries buses.";

    @Autowired
    Twinning twinning;

    @Autowired
    Blobs blobs;

    @Autowired
    JdbcClient db;

    private Twinning.Twin twin;
    private Somebody lina;
    private Somebody claire;
    private Somebody eleni;
    private Somebody nikos;
    private Somebody stranger;

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void aPhotoIsTakenCleanedDescribedPlacedApprovedAndSeen(Visitors visitors) throws IOException {
        twin = twinning.room();
        var marais = twin.school("Collège des Marais");
        claire = entered(twin.teacher("Claire", marais), visitors.one());
        var gymnasio = twin.school("Gymnasio 3", "GR");
        eleni = entered(twin.founder("Eleni", gymnasio), visitors.one());
        nikos = entered(twin.pupil("Nikos", gymnasio), visitors.one());
        lina = entered(twin.pupil("Lina", marais), visitors.withTelephone());
        stranger = Somebody.reading(Locale.ENGLISH, visitors.withoutScripts());

        takesAPhoto();
        hidesAFace();
        saysWhatOneSees();
        nothingOfTheTelephoneIsKept();

        var page = writesAPage();
        placesThePhoto();
        saves();
        theOtherSchoolWritesOn(page);
        proposes(page);
        agreesForTheOwnSchool(page);
        agreesForTheOtherSchool(page);
        publishes();

        var picture = theWorldSees();
        withdraws(page);
        assertThat(status(stranger, picture)).isEqualTo(410);
    }

    private Somebody entered(Member member, BrowserContext browser) {
        twin.browser(member).enter(browser);
        return Somebody.reading(Locale.ENGLISH, browser);
    }

    private void takesAPhoto() throws IOException {
        lina.open(twin.room().path() + "/materials");
        assertThat(named("material.sending.camera")).isVisible();
        lina.main()
                .locator("input[capture]")
                .setInputFiles(new FilePayload("IMG_2041.jpg", "image/jpeg", Photos.jpeg(Photos.drawn(1600, 1200), 1)));
    }

    private void hidesAFace() {
        dialog().locator("svg[role=group]").tap(); // in its middle
        assertThat(dialog()).containsText(lina.text("material.tool.hidden").replace("#", "1"));
        fitsTheTelephone();
        tap("material.tool.done");
    }

    private void saysWhatOneSees() {
        lina.main().getByLabel(lina.text("material.alt")).fill(SEEN);
        fitsTheTelephone();
        lina.main()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName(lina.text("material.send.do"))
                                .setExact(true))
                .tap();
        lina.page().waitForURL("**/materials?arrived=1*");
        assertThat(lina.main().getByAltText(SEEN)).isVisible();
        fitsTheTelephone();
    }

    private void nothingOfTheTelephoneIsKept() throws IOException {
        var names = db.sql("select sha256 from material.form where room_id = ?")
                .param(twin.room().id())
                .query(String.class)
                .list();
        assertThat(names).hasSize(3);
        for (var name : names) {
            var sha256 = new Sha256(name);
            try (var stored = blobs.read(sha256, 0, blobs.size(sha256).orElseThrow())) {
                assertThat(new String(stored.readAllBytes(), StandardCharsets.ISO_8859_1))
                        .doesNotContainIgnoringCase("exif")
                        .doesNotContain("Telefon", "2026:11:05");
            }
        }
    }

    /// @return its address in the room
    private String writesAPage() {
        lina.open(twin.room().path() + "/pages/new");
        lina.fill("wiki.edit.title-of-page", TITLE);
        lina.select("wiki.edit.language", "en");
        lina.type("We have crossed it.");
        return twin.room().path() + "/pages/1";
    }

    private void placesThePhoto() {
        tap("material.choose");
        dialog().getByRole(AriaRole.CHECKBOX).check();
        fitsTheTelephone();
        tap("material.choose.place");
        var figure = lina.page().locator(".ProseMirror figure");
        assertThat(figure.getByRole(AriaRole.TEXTBOX).first()).hasValue(SEEN);
        figure.locator("figcaption").tap();
        lina.page().keyboard().type(CAPTION);
        fitsTheTelephone();
    }

    private void saves() {
        lina.press("wiki.save");
        lina.reads(CAPTION);
        assertThat(lina.main().locator("figure img")).hasJSProperty("complete", true);
        fitsTheTelephone();
    }

    private void theOtherSchoolWritesOn(String page) {
        nikos.open(page + "/edit");
        nikos.type(MORE);
        nikos.follow("live.done");
        nikos.isAt(Pattern.compile("/pages/\\d+-"));
        nikos.reads(MORE.strip());
    }

    private void proposes(String page) {
        lina.open(page);
        lina.press("publication.propose.do");
    }

    private void agreesForTheOwnSchool(String page) {
        claire.open(page);
        claire.follow("wiki.approval.passages", 2);
        claire.isAt(Pattern.compile("/approval#yours$"));
        claire.reads(claire.text("approval.passages.yours", 2));
        assertThat(claire.main().getByAltText(SEEN).first()).isVisible();
        claire.reads(CAPTION);
        claire.press("publication.decide.school");
    }

    private void agreesForTheOtherSchool(String page) {
        eleni.open(page);
        eleni.follow("wiki.approval.passages", 1);
        eleni.reads(MORE.strip());
        eleni.press("publication.decide.school");
    }

    private void publishes() {
        eleni.press("publication.decide.public");
    }

    /// @return the address of the picture
    private String theWorldSees() {
        stranger.open("/projects/" + twin.room().slug() + "/pages/1");
        stranger.reads(CAPTION);
        stranger.doesNotRead("Lina");
        var picture = stranger.main().locator("figure img");
        assertThat(picture).hasAttribute("alt", SEEN);
        var address = picture.getAttribute("src");
        var answer = stranger.page().request().get(address);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("content-type", "image/webp");
        return address;
    }

    private void withdraws(String page) {
        eleni.open(page);
        eleni.main()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(eleni.text("wiki.narrow.members")))
                .click();
        eleni.page().waitForTimeout(500); // a double click is no second tap
        eleni.press("wiki.narrow.sure");
    }

    private static int status(Somebody somebody, String path) {
        return somebody.page().request().get(path).status();
    }

    private Locator dialog() {
        return lina.page().getByRole(AriaRole.DIALOG);
    }

    private Locator named(String key) {
        return lina.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(lina.text(key)).setExact(true));
    }

    private void tap(String key) {
        named(key).tap();
    }

    /// Nothing stands out at the side.
    private void fitsTheTelephone() {
        var over = (List<?>) lina.page().evaluate("""
                () => [document.documentElement, ...document.querySelectorAll("dialog[open]")]
                  .filter(one => one.scrollWidth > one.clientWidth).map(one => one.tagName)""");
        assertThat(over).isEmpty();
    }
}
