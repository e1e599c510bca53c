package jumelage.passkey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import jumelage.Asker;
import jumelage.Visitors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Claire, with a browser and a device that the browser believes in.
@PasskeyStory
class PasskeyTest {
    @Autowired
    Asker asker;

    @Autowired
    Hands hands;

    Asker.Somebody claire;
    Page page;
    CDPSession devices;
    String device;

    @BeforeEach
    void someoneIsSignedInAndHasADevice(BrowserContext browser) {
        claire = asker.staff("Claire");
        claire.enter(browser);
        page = browser.newPage();
        devices = browser.newCDPSession(page);
        devices.send("WebAuthn.enable");
        device = attach(devices);
    }

    private static String attach(CDPSession session) {
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var wanted = new JsonObject();
        wanted.add("options", options);
        return session.send("WebAuthn.addVirtualAuthenticator", wanted)
                .get("authenticatorId")
                .getAsString();
    }

    private void add(String name) {
        page.navigate("/me/passkeys");
        page.getByLabel("Name of the passkey").fill(name);
        page.getByLabel("Present password").fill(Asker.PASSWORD);
        press("Go on");
        press("Make the passkey");
    }

    private Locator said() {
        return page.getByRole(AriaRole.STATUS).first();
    }

    private void press(String name) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name)).click();
    }

    @Test
    void sheAddsAPasskeyComesInByItAndRemovesIt() {
        add("Claire’s phone");
        assertThat(said()).containsText("The passkey is added");
        assertThat(page.getByRole(AriaRole.LISTITEM).filter(has("Claire’s phone")))
                .hasCount(1);

        leave();
        page.navigate("/sign-in?to=/me/passkeys");
        press("Use a passkey");
        assertThat(page).hasURL(Pattern.compile("/me/passkeys$"));
        assertThat(page.locator("main")).containsText("no password is needed");

        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Rename or remove"))
                .click();
        press("Remove");
        // two taps in a row are a double click
        page.waitForTimeout(500);
        press("Yes, remove");
        assertThat(said()).containsText("The passkey is removed");
        Assertions.assertThat(hands.names(claire)).isEmpty();
    }

    @Test
    void theSameDeviceIsNotAddedTwice() {
        add("Phone");
        assertThat(said()).containsText("The passkey is added");
        add("Again");
        assertThat(said()).containsText("holds a passkey for your account already");
    }

    @Test
    void whoeverDoesNotShowWhoTheyAreIsToldSoAndMayTryAgain() {
        add("Phone");
        assertThat(said()).containsText("The passkey is added");
        leave();
        verified(false);
        page.navigate("/sign-in");
        press("Use a passkey");
        assertThat(page.locator("[data-passkey-target=said]")).containsText("No passkey was chosen");

        verified(true);
        press("Use a passkey");
        assertThat(page.locator("form[action='/sign-out']")).hasCount(1);
    }

    private void verified(boolean is) {
        var wanted = new JsonObject();
        wanted.addProperty("authenticatorId", device);
        wanted.addProperty("isUserVerified", is);
        devices.send("WebAuthn.setUserVerified", wanted);
    }

    /// The browser waits until somebody presses the button.
    private void leave() {
        page.context().clearCookies();
        page.addInitScript("PublicKeyCredential.isConditionalMediationAvailable = async () => false");
    }

    /// The device of the test answers at once; a person would choose among the names at the field.
    @Test
    void whereTheBrowserOffersPasskeysByItselfNothingIsPressed() {
        add("Phone");
        assertThat(said()).containsText("The passkey is added");
        page.context().clearCookies();

        page.navigate("/sign-in?to=/me");

        assertThat(page).hasURL(Pattern.compile("/me$"));
        assertThat(page.locator("main")).containsText("See your passkey");
    }

    @Test
    void whatIsOfferedIsRenewedButNotWhileNobodyLooks() {
        page.context().clearCookies();
        page.clock().install();
        var asked = new AtomicInteger();
        page.onRequest(request -> {
            if (request.url().endsWith("/sign-in/passkey/challenge")) asked.incrementAndGet();
        });
        page.navigate("/sign-in");
        page.waitForCondition(() -> asked.get() == 1);
        page.clock().fastForward("04:01");
        page.waitForCondition(() -> asked.get() == 2);

        hidden(true);
        page.clock().fastForward("04:01");
        page.evaluate(
                "async () => { await PublicKeyCredential.isConditionalMediationAvailable(); await fetch('/health'); }");
        Assertions.assertThat(asked).hasValue(2);

        hidden(false);
        page.waitForCondition(() -> asked.get() == 3);
    }

    private void hidden(boolean is) {
        page.evaluate(
                "is => { Object.defineProperty(document, 'hidden', { value: is, configurable: true });"
                        + " document.dispatchEvent(new Event('visibilitychange')); }",
                is);
    }

    @Test
    void aFormThatIsOutdatedIsMadeAnewWhenTheButtonIsPressed() {
        add("Phone");
        assertThat(said()).containsText("The passkey is added");
        leave();
        page.navigate("/sign-in");
        page.context().clearCookies();
        var anew = new AtomicInteger();
        page.onLoad(_ -> anew.incrementAndGet());

        press("Use a passkey");
        page.waitForCondition(() -> anew.get() == 1);
        press("Use a passkey");
        assertThat(page.locator("form[action='/sign-out']")).hasCount(1);
    }

    @Test
    void withoutScriptsThePasswordServes(Visitors visitors) {
        var plain = visitors.withoutScripts().newPage();
        plain.navigate("/sign-in");
        assertThat(plain.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Use a passkey")))
                .hasCount(0);
        plain.getByLabel("E-mail address").fill(claire.address());
        plain.getByLabel("Password").fill(Asker.PASSWORD);
        plain.getByRole(
                        AriaRole.BUTTON,
                        new GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
        assertThat(plain.locator("form[action='/sign-out']")).hasCount(1);
    }

    @Test
    void thePagesAreFitForAll() {
        add("Phone");
        assertThat(said()).containsText("The passkey is added");
        fit("/me");
        fit("/me/passkeys");
        fit("/me/passkeys?after=reset");
        fit("/me/passkeys/" + hands.id(claire));
        fit(hands.begin(claire, "Second"));
        fit("/me/passkeys?after=reset&lang=ar");
        leave();
        fit("/sign-in");
    }

    private void fit(String path) {
        page.navigate(path);
        page.waitForLoadState();
        Assertions.assertThat(new AxeBuilder(page).analyze().getViolations())
                .as(path)
                .isEmpty();
        page.setViewportSize(360, 740);
        Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(path)
                .isEqualTo(360);
        page.setViewportSize(1280, 900);
    }

    private static Locator.FilterOptions has(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
