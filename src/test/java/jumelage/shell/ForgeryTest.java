package jumelage.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jumelage.Asker;
import jumelage.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@IntegrationTest
class ForgeryTest {
    @Autowired
    Asker asker;

    @Autowired
    MockMvcTester web;

    Asker.Somebody claire;

    @BeforeEach
    void someoneIsSignedIn() {
        claire = asker.staff("Claire");
    }

    @Test
    void aFormOfOursIsTaken() {
        assertThat(form().param("_csrf", claire.seal()).header("Origin", "https://jumelage.example"))
                .hasStatus(303);
        assertThat(form().param("_csrf", claire.seal()).header("Sec-Fetch-Site", "same-origin"))
                .hasStatus(303);
        assertThat(form().header("X-CSRF", claire.seal())).hasStatus(303);
    }

    @Test
    void aForeignSiteIsRefusedAndNothingIsShownAgain() {
        for (var origin : new String[] {"https://evil.example", "null", "http://jumelage.example:8080", "%%%"})
            assertThat(form().param("_csrf", claire.seal()).header("Origin", origin))
                    .as(origin)
                    .hasStatus(403)
                    .bodyText()
                    .doesNotContain("Somebody Else");
        for (var site : new String[] {"cross-site", "same-site"})
            assertThat(form().param("_csrf", claire.seal()).header("Sec-Fetch-Site", site))
                    .as(site)
                    .hasStatus(403);
        assertThat(claire.get("/me")).hasStatusOk().bodyText().doesNotContain("Somebody Else");
    }

    @Test
    void aStaleFormIsShownAgainWithAllThatWasTypedButPasswords() {
        assertThat(form()).hasStatus(422).bodyText().contains("Somebody Else", "action=\"/me\"");
        assertThat(form().param("_csrf", asker.stranger().seal())
                        .param("newPassword", "very secret")
                        .param("text", "</textarea><script>alert(1)</script>"))
                .hasStatus(422)
                .bodyText()
                .contains("Somebody Else", "&lt;script")
                .doesNotContain("very secret", "<script>alert");
        assertThat(claire.get("/me")).hasStatusOk().bodyText().doesNotContain("Somebody Else");
    }

    @Test
    void aFormOfBeforeTheSignInIsStale() {
        var browser = asker.stranger();
        var before = browser.seal();
        browser.post("/sign-in", "address", claire.address(), "password", Asker.PASSWORD);

        assertThat(web.post().uri("/me").cookie(browser.cookies()).param("_csrf", before))
                .hasStatus(422);
        assertThat(browser.seal()).isNotEqualTo(before);
    }

    private MockMvcRequestBuilder form() {
        return web.post()
                .uri("/me")
                .header("Host", "jumelage.example")
                .cookie(claire.cookies())
                .param("name", "Somebody Else")
                .param("language", "en")
                .param("zone", "Europe/Paris");
    }
}
