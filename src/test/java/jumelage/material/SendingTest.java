package jumelage.material;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import jumelage.BrowserTest;
import jumelage.Twinning;
import jumelage.Visitors;
import jumelage.publication.Audience;
import jumelage.room.Member;
import jumelage.store.Photos;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// What pupils take with them from a walk comes in, and into a page, without a face that must not be seen.
@BrowserTest
class SendingTest {
    @Autowired
    Twinning twinning;

    @Autowired
    Taking taking;

    @TempDir
    Path folder;

    private Twinning.Twin twin;
    private Member lina;
    private String list;

    @BeforeEach
    void room() {
        twin = twinning.room();
        var school = twin.school("Collège des Marais");
        twin.founder("Claire", school);
        twin.founder("Eleni", twin.school("Gymnasio 3", "GR"));
        lina = twin.pupil("Lina", school);
        list = twin.room().path() + "/materials";
    }

    @Test
    void aHiddenFaceNeverLeavesTheDevice(BrowserContext hers) throws IOException {
        var page = at(hers, list);
        choose(page, photo("portrait.jpg"));
        var tool = page.getByRole(AriaRole.DIALOG);
        assertThat(tool.getByRole(AriaRole.HEADING)).hasText("Hide faces");
        fit(page);
        tool.locator("svg[role=group]").click(); // in its middle
        assertThat(tool.getByText("Hidden places: 1")).isVisible();
        fit(page);
        tool.getByRole(AriaRole.BUTTON, within("The picture is fine")).click();

        page.getByLabel("What one sees").fill("Neuf élèves au bord du fleuve.");
        fit(page);
        page.getByRole(AriaRole.BUTTON, named("Send").setExact(true)).click();
        page.waitForURL("**/materials?arrived=1*");
        assertThat(page.getByText("“Neuf élèves au bord du fleuve” is here.")).isVisible();

        assertThat(steepest(page, 280, 280, 40, 40)).as("where the face was").isLessThan(40);
        assertThat(steepest(page, 60, 60, 40, 40)).as("beside it").isGreaterThan(120);
        // the server had nothing to take out: what the telephone wrote into the file never came
        page.navigate(list + "/1");
        assertThat(page.getByText("where it was taken")).isHidden();
    }

    @Test
    void aFaceIsHiddenTooInWhatComesInThePlaceOfAPicture(BrowserContext hers) throws IOException {
        there("Fleuve", "Un fleuve.");
        var page = at(hers, list + "/1");
        page.getByLabel("File", new Page.GetByLabelOptions().setExact(true)).setInputFiles(photo("portrait.jpg"));
        var tool = page.getByRole(AriaRole.DIALOG);
        tool.locator("svg[role=group]").click(); // in its middle
        assertThat(tool.getByText("Hidden places: 1")).isVisible();
        tool.getByRole(AriaRole.BUTTON, within("The picture is fine")).click();
        var replace = page.getByRole(AriaRole.BUTTON, named("Replace").setExact(true));
        assertThat(replace).isFocused();
        page.waitForResponse(answer -> answer.status() == 303, replace::click);

        page.navigate(list);
        assertThat(steepest(page, 280, 280, 40, 40)).as("where the face was").isLessThan(40);
        assertThat(steepest(page, 60, 60, 40, 40)).as("beside it").isGreaterThan(120);
    }

    @Test
    void inThePlaceOfAPictureComesOnlyWhatSomebodyHasSeenOrAnsweredFor(BrowserContext hers) throws IOException {
        there("Fleuve", "Un fleuve.");
        var page = at(hers, list + "/1");
        var file = page.getByLabel("File", new Page.GetByLabelOptions().setExact(true));
        var replace = page.getByRole(AriaRole.BUTTON, named("Replace").setExact(true));
        file.setInputFiles(new FilePayload("pont.avif", "image/avif", photo("pont.jpg").buffer));
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, within("The picture is fine"))
                .click();
        assertThat(replace).isFocused();
        assertThat(file.evaluate("one => `${one.files[0].name} ${one.files[0].type}`"))
                .as("what the server does not take is drawn anew")
                .isEqualTo("pont.jpg image/jpeg");

        var heic = "\0\0\0\30ftypheic\0\0\0\0heicmif1".getBytes(StandardCharsets.ISO_8859_1);
        file.setInputFiles(new FilePayload("IMG_2.HEIC", "", heic));
        assertThat(page.getByText("Choose a copy in JPEG")).isVisible();
        assertThat(replace).isDisabled();
        fit(page);

        file.setInputFiles(new FilePayload("logo.jpg", "image/jpeg", "MZ no picture".getBytes(StandardCharsets.UTF_8)));
        var agreed = page.getByLabel("Nobody is to be hidden in this picture");
        assertThat(agreed).isVisible();
        assertThat(page.getByText("Choose a copy in JPEG")).isHidden();
        fit(page);
        var came = new CopyOnWriteArrayList<String>();
        page.onRequest(request -> came.add(request.method()));
        replace.click();
        assertThat(agreed).isFocused();
        assertThat(came).doesNotContain("POST");
        agreed.check();
        replace.click();
        assertThat(page.getByText("whatever its name says").first()).isVisible();
    }

    @Test
    void keysAloneHideCropAndTurn(BrowserContext hers) throws IOException {
        var page = at(hers, list);
        choose(page, photo("portrait.jpg"));
        var tool = page.getByRole(AriaRole.DIALOG);
        press(page, "Hide a place");
        var place = tool.getByRole(AriaRole.BUTTON, within("Hidden place 1"));
        assertThat(place).isFocused();
        var before = place.boundingBox();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Shift+ArrowDown");
        assertThat(place).isFocused();
        assertThat(place.boundingBox().x).isGreaterThan(before.x);
        assertThat(place.boundingBox().height).isGreaterThan(before.height);
        page.keyboard().press("Delete");
        assertThat(place).isHidden();
        page.keyboard().press("Control+z");
        assertThat(place).isVisible();
        press(page, "Crop");
        assertThat(tool.getByRole(AriaRole.BUTTON, within("What is kept"))).isFocused();
        press(page, "Turn");
        fit(page);
        var mirrored = "one => [one, ...one.children].some((part) => getComputedStyle(part).scale.startsWith('-'))";
        page.evaluate("document.documentElement.dir = 'rtl'");
        assertThat(tool.locator("[data-tool=turn] svg").evaluate(mirrored))
                .as("it turns the same way in every script")
                .isEqualTo(false);
        assertThat(tool.locator("[data-tool=undo] svg").evaluate(mirrored)).isEqualTo(true);
        page.evaluate("document.documentElement.dir = 'ltr'");
        press(page, "The picture is fine");

        var canvas = page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("as it will be sent"));
        assertThat(canvas.evaluate("one => one.width / one.height")).isEqualTo(1);
        assertThat(page.getByText("changed")).isVisible();
    }

    @Test
    void whatTheLineOrAReloadBreaksGoesOnWhereItStopped(BrowserContext hers) throws IOException {
        var page = at(hers, list);
        var line = new AtomicBoolean();
        var offsets = new CopyOnWriteArrayList<String>();
        page.route(Pattern.compile("/uploads/[^/]+$"), route -> {
            var offset = route.request().headerValue("upload-offset");
            if (offset != null) offsets.add(offset);
            if (offset == null || offset.equals("0") || line.get()) route.resume();
            else route.abort("connectionfailed");
        });
        var notes = folder.resolve("carnet.txt");
        Files.writeString(notes, "Nous avons vu un pont.\n".repeat(300_000));
        files(page).setInputFiles(notes);
        page.getByRole(AriaRole.BUTTON, named("Send").setExact(true)).click();
        assertThat(page.getByText("The line is broken at")).isVisible();

        page.onDialog(dialog -> dialog.accept());
        page.reload();
        assertThat(page.getByText("Stopped on the way: carnet.txt.")).isVisible();
        line.set(true);
        offsets.clear();
        files(page).setInputFiles(notes);
        page.getByRole(AriaRole.BUTTON, named("Send").setExact(true)).click();
        page.waitForURL("**/materials?arrived=1*");
        assertThat(offsets).isNotEmpty().doesNotContain("0").contains("4000000");
        assertThat(page.getByText("Stopped on the way")).isHidden();
    }

    @Test
    void whatIsPausedWaitsAndComesOnceAndWhole(BrowserContext hers) throws IOException {
        var page = at(hers, list);
        var line = new AtomicBoolean(true);
        var offsets = new CopyOnWriteArrayList<String>();
        page.route(Pattern.compile("/uploads/[^/]+$"), route -> {
            var offset = route.request().headerValue("upload-offset");
            if (offset != null) offsets.add(offset);
            if (line.get()) route.resume();
            else route.abort("connectionfailed");
        });
        slow(hers, page, 1_500_000);
        var notes = folder.resolve("carnet.txt");
        Files.writeString(notes, "Nous avons vu un pont.\n".repeat(400_000));
        files(page).setInputFiles(notes);
        page.getByRole(AriaRole.BUTTON, named("Send").setExact(true)).click();
        page.waitForCondition(() -> offsets.contains("4000000"));
        press(page, "Pause");
        assertThat(page.getByText("Paused at")).isVisible();
        assertThat(page.getByRole(AriaRole.BUTTON, named("Go on").setExact(true)))
                .isFocused();
        fit(page);
        var before = offsets.size();
        page.waitForTimeout(6_000); // longer than it waits for a broken line
        assertThat(offsets).as("paused").hasSize(before);
        line.set(false);
        press(page, "Go on");
        assertThat(page.getByText("The line is broken at")).isVisible();
        slow(hers, page, -1);
        line.set(true);
        page.waitForURL("**/materials?arrived=1*");

        assertThat(offsets.stream().filter("0"::equals))
                .as("never again from the beginning")
                .hasSize(1);
        assertThat(page.locator(".material-tile")).hasCount(1);
        var address = page.locator(".material-tile a").getAttribute("href");
        page.navigate(address);
        var whole = page.request().get(page.locator("a[download]").getAttribute("href"));
        assertThat(whole.body()).isEqualTo(Files.readAllBytes(notes));
    }

    @Test
    void theCameraOpensAndWhatItTakesGoesThroughTheDialog(Visitors visitors) throws IOException {
        var telephone = visitors.withTelephone();
        var page = at(telephone, list);
        var chooser = page.waitForFileChooser(
                () -> page.getByRole(AriaRole.BUTTON, named("Take a photo")).tap());
        assertThat(chooser.isMultiple()).isFalse();
        var camera = chooser.element();
        assertThat(camera.getAttribute("accept")).isEqualTo("image/*");
        assertThat(camera.getAttribute("capture")).isEqualTo("environment");
        chooser.setFiles(photo("IMG_1.jpg"));
        var tool = page.getByRole(AriaRole.DIALOG);
        assertThat(tool.getByRole(AriaRole.HEADING)).hasText("Hide faces");
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(360);
        tool.getByRole(AriaRole.BUTTON, within("The picture is fine")).tap();
        assertThat(page.getByText("IMG_1.jpg")).isVisible();
    }

    @Test
    void aPhotoThatNobodyCanOpenIsNotSentAndSaysHowPhonesMakeOthers(BrowserContext hers) throws IOException {
        var page = at(hers, list);
        var heic = "\0\0\0\30ftypheic\0\0\0\0heicmif1".getBytes(StandardCharsets.ISO_8859_1);
        choose(page, new FilePayload("IMG_2.HEIC", "", heic));
        assertThat(page.getByText("Most Compatible")).isVisible();
        fit(page);
        page.getByLabel("What one sees").fill("Un pont.");
        var came = new CopyOnWriteArrayList<String>();
        page.onRequest(request -> came.add(request.method()));
        page.getByRole(AriaRole.BUTTON, named("Send").setExact(true)).click();
        page.waitForTimeout(500);
        assertThat(came).doesNotContain("POST");
        assertThat(page.getByText("Most Compatible")).isVisible();
    }

    @Test
    void severalFilesAreNamedWhenTheyHaveCome(BrowserContext hers) {
        var page = at(hers, list);
        files(page).setInputFiles(new FilePayload[] {text("a.txt"), text("b.txt"), text("c.txt")});
        page.getByRole(AriaRole.BUTTON, named("Send").setExact(true)).click();
        page.waitForURL("**/materials?arrived=1&arrived=2&arrived=3*");
        assertThat(page.getByText("3 files are here: a, b, c.")).isVisible();
    }

    private static FilePayload text(String name) {
        return new FilePayload(name, "text/plain", ("Nous avons vu " + name).getBytes(StandardCharsets.UTF_8));
    }

    /// The line takes so many bytes a second; less than 0: as many as come.
    private static void slow(BrowserContext hers, Page page, int bytes) {
        var line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", 0);
        line.addProperty("downloadThroughput", -1);
        line.addProperty("uploadThroughput", bytes);
        var session = hers.newCDPSession(page);
        session.send("Network.enable");
        session.send("Network.emulateNetworkConditions", line);
    }

    @Test
    void whatDoesNotFitIsSaidBeforeItIsSent(BrowserContext hers) throws IOException {
        var page = at(hers, list);
        choose(page, new FilePayload("rien.txt", "text/plain", new byte[0]));
        assertThat(page.getByText("This file is empty")).isVisible();
        page.evaluate("""
                () => {
                  const files = new DataTransfer();
                  files.items.add(new File(["un pont"], "pont.txt", { type: "text/plain" }));
                  document.dispatchEvent(new ClipboardEvent("paste", { clipboardData: files, bubbles: true }));
                }""");
        assertThat(page.getByText("pont.txt")).isVisible();
        page.getByRole(AriaRole.BUTTON, named("Take out")).first().click();
        assertThat(page.getByText("rien.txt")).isHidden();

        choose(page, new FilePayload("logo.jpg", "image/jpeg", "MZ no picture".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.getByText("This device cannot show this picture").last())
                .isVisible();
        page.getByLabel("What one sees").fill("Un logo.");
        var came = new CopyOnWriteArrayList<String>();
        page.onRequest(request -> came.add(request.method()));
        page.getByRole(AriaRole.BUTTON, named("Send").setExact(true)).click();
        assertThat(page.getByLabel("Nobody is to be hidden in this picture").last())
                .isFocused();
        assertThat(came).as("nothing goes before somebody has said so").doesNotContain("POST");
        page.getByLabel("Nobody is to be hidden in this picture").last().check();
        fit(page);
        page.getByRole(AriaRole.BUTTON, named("Send").setExact(true)).click();
        assertThat(page.getByRole(AriaRole.ALERT).getByText("whatever its name says"))
                .hasText(Pattern.compile("^logo\\.jpg: (?!.*logo\\.jpg).*"));
        assertThat(page.getByLabel("What one sees")).hasValue("Un logo.");
    }

    @Test
    void materialsAreChosenIntoAPage(BrowserContext hers) throws IOException {
        there("Le pont", "Un pont de bois.");
        there("Le fleuve", "");
        there("La mer", "La mer à midi.");
        var page = at(hers, twin.room().path() + "/pages/new");
        page.getByRole(AriaRole.TEXTBOX, named("Text of the page")).click();
        page.keyboard().type("Nous avons marché.");
        press(page, "Picture, film or file");
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Find").fill("PONT");
        assertThat(dialog.getByText("La mer").first()).isHidden();
        fit(page);
        dialog.getByLabel("Le pont").check();
        press(page, "Place");
        assertThat(dialog).isHidden();
        var figures = page.locator(".ProseMirror figure");
        assertThat(figures).hasCount(1);
        assertThat(figures.getByLabel("What the picture shows")).hasValue("Un pont de bois.");
        assertThat(figures.locator("img")).hasAttribute("src", Pattern.compile(".*/materials/1/.*/middle"));

        // one that has no description gets it first
        page.keyboard().press("Enter");
        press(page, "Picture, film or file");
        dialog.getByLabel("Le fleuve").check();
        dialog.getByLabel("La mer").check();
        dialog.getByLabel("What one sees").fill("Le fleuve en crue.");
        press(page, "Place 2 together");
        assertThat(dialog).isHidden();
        assertThat(page.locator(".ProseMirror ul.gallery figure, .ProseMirror [data-figure=gallery] figure"))
                .hasCount(2);
    }

    @Test
    void aPastedPictureIsCleanedSentAndPlaced(BrowserContext hers) throws IOException {
        var page = at(hers, twin.room().path() + "/pages/new");
        page.getByRole(AriaRole.TEXTBOX, named("Text of the page")).click();
        page.evaluate("""
                async () => {
                  const canvas = Object.assign(document.createElement("canvas"), { width: 300, height: 200 });
                  canvas.getContext("2d").fillRect(20, 20, 90, 90);
                  const blob = await new Promise((done) => canvas.toBlob(done, "image/png"));
                  const files = new DataTransfer();
                  files.items.add(new File([blob], "image.png", { type: "image/png" }));
                  const paste = new ClipboardEvent("paste", { clipboardData: files, bubbles: true, cancelable: true });
                  document.querySelector(".ProseMirror").dispatchEvent(paste);
                }""");
        press(page, "The picture is fine");
        page.getByRole(AriaRole.DIALOG).getByLabel("What one sees").fill("Un carré noir.");
        fit(page);
        press(page, "Send and place");
        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
        assertThat(page.locator(".ProseMirror figure img")).isVisible();
        assertThat(page.locator(".ProseMirror figure").getByLabel("What the picture shows"))
                .hasValue("Un carré noir.");
    }

    private Page at(BrowserContext hers, String path) {
        twin.browser(lina).enter(hers);
        var page = hers.newPage();
        page.navigate(path);
        return page;
    }

    private static void choose(Page page, FilePayload file) {
        files(page).setInputFiles(file);
    }

    private static Locator files(Page page) {
        assertThat(page.getByRole(AriaRole.BUTTON, named("Choose files"))).isVisible();
        return page.locator("input[type=file][multiple]:not([name])");
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, named(name).setExact(true)).click();
    }

    private void there(String title, String alt) throws IOException {
        var file = folder.resolve(title);
        Files.write(file, Photos.of("png", Photos.drawn(400, 300)));
        var words = new Words(title, alt, "Lina", "", "own", "fr", "", "MEMBERS", "0");
        assertThat(taking.take(lina, file, title + ".png", words, null, Audience.MEMBERS))
                .isInstanceOf(Taken.In.class);
    }

    /// Stripes, sharp everywhere.
    private static FilePayload photo(String name) throws IOException {
        var image = new BufferedImage(600, 600, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < 600; y++)
            for (var x = 0; x < 600; x++) image.setRGB(x, y, (x / 5 % 2 == 0 ? Color.WHITE : Color.BLACK).getRGB());
        return new FilePayload(name, "image/jpeg", Photos.jpeg(image, 1));
    }

    /// The largest step between two neighbours in a part of what is kept on the server, 600 by 600 pixels.
    private static int steepest(Page page, int x, int y, int width, int height) {
        return (int) page.evaluate("""
                async ([x, y, width, height]) => {
                  const picture = new Image();
                  picture.src = document.querySelector(".material-tile img").src.replace(/small$/, "large");
                  await picture.decode();
                  const canvas = Object.assign(document.createElement("canvas"), { width: 600, height: 600 });
                  canvas.getContext("2d").drawImage(picture, 0, 0);
                  const { data } = canvas.getContext("2d").getImageData(x, y, width, height);
                  let steepest = 0;
                  for (let at = 4; at < data.length; at += 4)
                    if ((at / 4) % width > 0) steepest = Math.max(steepest, Math.abs(data[at] - data[at - 4]));
                  return steepest;
                }""", List.of(x, y, width, height));
    }

    private static void fit(Page page) {
        var found = new ArrayList<String>();
        for (var wrong : new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations())
            found.add(wrong.getId() + " " + wrong.getNodes().getFirst().getHtml());
        assertThat(found).isEmpty();
    }

    private static Locator.GetByRoleOptions within(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
