package jumelage.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import jumelage.Asker;
import jumelage.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class ResumingFormsTest {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    @Autowired
    Asker asker;

    @Autowired
    Sessions sessions;

    Asker.Somebody claire;
    Map<String, String> kept;

    @BeforeEach
    void aFullFormArrivesAfterItsSessionHasEnded() throws UnsupportedEncodingException {
        claire = asker.staff("Claire");
        sessions.endAll(claire.id());
        var late = claire.post(
                "/me",
                Map.of(
                        "made-for",
                        claire.id(),
                        "name",
                        "Claire K. Kerlan",
                        "language",
                        "fr",
                        "password",
                        "old secret"));
        assertThat(late).hasStatus(401).bodyText().contains("Claire K. Kerlan", "Nothing is lost");
        assertThat(late).bodyText().doesNotContain("old secret");
        kept = hidden(late);
        assertThat(kept).containsEntry("resume", "/me").containsEntry("kept.name", "Claire K. Kerlan");
    }

    @Test
    void theSameAccountSendsItAfterSigningIn() throws UnsupportedEncodingException {
        var again = signIn(claire.address());

        assertThat(again).hasStatusOk().bodyText().contains("action=\"/me\"", "Claire K. Kerlan", "name=\"name\"");
        assertThat(claire.get("/me")).hasStatusOk();
        assertThat(claire.post("/me", Map.of("name", "Claire K. Kerlan", "language", "fr", "zone", "Europe/Paris")))
                .hasStatus(303);
    }

    @Test
    void anotherAccountSendsNothing() {
        var luca = asker.staff("Luca");

        assertThat(signIn(luca.address())).hasStatus(409).bodyText().contains("Nothing was sent", "Claire K. Kerlan");
        assertThat(claire.get("/me")).hasStatus(303);
    }

    @Test
    void aWrongPasswordKeepsAll() {
        var form = new LinkedHashMap<String, String>(kept);
        form.put("address", claire.address());
        form.put("password", "wrong password");

        assertThat(claire.post("/sign-in/resume", form))
                .hasStatus(422)
                .bodyText()
                .contains("do not belong together", "Claire K. Kerlan");
    }

    @Test
    void whoeverHasSignedInElsewhereMeanwhileGoesOnAtOnce() {
        var again = asker.signedIn(claire.person());

        assertThat(again.post("/sign-in/resume", kept)).hasStatusOk().bodyText().contains("action=\"/me\"");
    }

    @Test
    void aPupilIsLedToTheDoor() {
        var lea = asker.pupil("Léa");
        sessions.endAll(lea.id());

        assertThat(lea.post("/me", "made-for", lea.id().toString(), "text", "Un long texte"))
                .hasStatus(401)
                .bodyText()
                .contains("/pupils", "Un long texte", "I am back")
                .doesNotContain("type=\"password\"");
    }

    @Test
    void aFormThatWouldGoElsewhereIsNone() {
        for (var path : new String[] {"https://evil.example/", "//evil.example", "javascript:alert(1)", ""})
            assertThat(claire.post("/sign-in/resume", "resume", path)).hasStatus(404);
        assertThat(claire.post("/sign-in/resume")).hasStatus(404);
    }

    private MvcTestResult signIn(String address) {
        var form = new LinkedHashMap<String, String>(kept);
        form.put("address", address);
        form.put("password", Asker.PASSWORD);
        return claire.post("/sign-in/resume", form);
    }

    private static Map<String, String> hidden(MvcTestResult page) throws UnsupportedEncodingException {
        var fields = new LinkedHashMap<String, String>();
        HIDDEN.matcher(page.getResponse().getContentAsString())
                .results()
                .filter(field -> !field.group(1).equals("_csrf"))
                .forEach(field -> fields.put(field.group(1), field.group(2)));
        return fields;
    }
}
