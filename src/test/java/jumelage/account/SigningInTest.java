package jumelage.account;

import static org.assertj.core.api.Assertions.assertThat;

import jumelage.Asker;
import jumelage.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class SigningInTest {
    @Autowired
    Asker asker;

    Asker.Somebody claire;
    Asker.Somebody browser;

    @BeforeEach
    void someoneHasAnAccount() {
        claire = asker.staff("Claire");
        browser = asker.stranger();
    }

    @Test
    void whoeverKnowsThePasswordComesInAndGoesOn() {
        var entered = signIn(browser, claire.address(), Asker.PASSWORD, "/me?a=b");

        assertThat(entered).hasStatus(303).hasHeader("Location", "/me?a=b");
        assertThat(browser.get("/me")).hasStatusOk().bodyText().contains("Claire");
    }

    @Test
    void anAddressIsKnownInAnyCase() {
        assertThat(signIn(browser, claire.address().toUpperCase(), Asker.PASSWORD, ""))
                .hasStatus(303);
    }

    @Test
    void nobodyIsLedElsewhere() {
        for (var to : new String[] {
            "https://evil.example/", "//evil.example", "/\\evil.example", "\\\\evil.example", "javascript:alert(1)",
            "/\t/evil.example", "///evil.example", "http:/evil.example", "/%zz", "evil.example"
        }) {
            var entered = signIn(asker.stranger(), claire.address(), Asker.PASSWORD, to);
            assertThat(entered).as(to).hasStatus(303);
            assertThat(entered.getResponse().getHeader("Location")).as(to).isIn("/", "/me/school");
        }
    }

    @Test
    void aWrongGuessIsToldAlikeWhetherTheAddressIsKnownOrNot() {
        var known = signIn(browser, claire.address(), "wrong password", "/me");
        var unknown = signIn(browser, "nobody-here@school.example", "wrong password", "/me");

        assertThat(known).hasStatus(422).bodyText().contains("do not belong together", "9 tries", "value=\"/me\"");
        assertThat(known).bodyText().contains(claire.address()).doesNotContain("wrong password");
        assertThat(unknown).hasStatus(422).bodyText().contains("do not belong together", "9 tries");
    }

    @Test
    void afterTenWrongGuessesOneIsToldHowLongToWait() {
        for (var i = 0; i < 10; i++) signIn(browser, claire.address(), "guess number " + i, "");

        assertThat(signIn(browser, claire.address(), Asker.PASSWORD, ""))
                .hasStatus(429)
                .bodyText()
                .containsPattern("try again in \\d+ minute");
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThat(signIn(browser, "", "", "")).hasStatus(422).bodyText().contains("Something must stand here");
        assertThat(browser.post("/sign-in")).hasStatus(422);
        assertThat(signIn(browser, "a".repeat(100_000) + "@school.example", "x", ""))
                .hasStatus(422);
    }

    @Test
    void scriptStaysText() {
        assertThat(signIn(browser, "\"><script>alert(1)</script>@x.example", "x", "/\"><script>"))
                .hasStatus(422)
                .bodyText()
                .doesNotContain("<script>alert", "\"><script>");
    }

    @Test
    void signingOutEndsTheSession() {
        assertThat(claire.post("/sign-out")).hasStatus(303).hasHeader("Location", "/");
        assertThat(claire.get("/me")).hasStatus(303).hasHeader("Location", "/sign-in?to=%2Fme");
    }

    @Test
    void aPupilGoesBackToTheDoorAndFindsNoStaffPages() {
        var lea = asker.pupil("Léa");

        assertThat(lea.get("/me")).hasStatus(404);
        assertThat(lea.get("/operator")).hasStatus(404);
        assertThat(lea.get("/operator/outbox")).hasStatus(404);
        assertThat(lea.post("/me", "name", "Léa")).hasStatus(404);
        assertThat(lea.post("/sign-out")).hasStatus(303).hasHeader("Location", "/pupils");
    }

    @Test
    void onlyADemoOffersItsAccounts() {
        assertThat(browser.get("/sign-in"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Accounts to try", "demo.jumelage.example");
    }

    private static org.springframework.test.web.servlet.assertj.MvcTestResult signIn(
            Asker.Somebody who, String address, String password, String to) {
        return who.post("/sign-in", "address", address, "password", password, "to", to);
    }
}
