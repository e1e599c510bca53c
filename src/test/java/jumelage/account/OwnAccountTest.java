package jumelage.account;

import static org.assertj.core.api.Assertions.assertThat;

import jumelage.Asker;
import jumelage.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

@IntegrationTest
class OwnAccountTest {
    @Autowired
    Asker asker;

    @Autowired
    Sessions sessions;

    Asker.Somebody claire;

    @BeforeEach
    void someoneIsSignedIn() {
        claire = asker.staff("Claire");
    }

    @Test
    void nameLanguageAndZoneAreChanged() {
        assertThat(claire.post("/me", "name", "Claire Kerlan", "language", "fr", "zone", "Europe/Athens"))
                .hasStatus(303);

        assertThat(claire.get("/me?done=settings"))
                .hasStatusOk()
                .bodyText()
                .contains("Claire Kerlan", "<html lang=\"fr\"", "C’est enregistré", "value=\"Europe/Athens\" selected");
    }

    @Test
    void whatIsWrongIsSaidAndKept() {
        assertThat(claire.post("/me", "name", "", "language", "tlh", "zone", "Mars/Olympus"))
                .hasStatus(422)
                .bodyText()
                .contains("3 things");
        assertThat(claire.post("/me", "name", "<img src=x onerror=alert(1)>", "language", "xx", "zone", "Europe/Paris"))
                .hasStatus(422)
                .bodyText()
                .doesNotContain("<img src=x");
        assertThat(claire.get("/me?done=<script>")).hasStatusOk().bodyText().doesNotContain("<script>\"");
    }

    @Test
    void aPasswordIsChangedByWhoeverKnowsIt() {
        var phone = asker.signedIn(claire.person());

        assertThat(claire.post("/me/password", "password", "wrong one", "newPassword", "a new long word"))
                .hasStatus(422)
                .bodyText()
                .contains("not your present password")
                .doesNotContain("wrong one", "a new long word");
        assertThat(claire.post("/me/password", "password", Asker.PASSWORD, "newPassword", "a new long word"))
                .hasStatus(303);

        assertThat(claire.get("/me")).hasStatusOk();
        assertThat(phone.get("/me")).hasStatus(303);
        assertThat(asker.stranger().post("/sign-in", "address", claire.address(), "password", "a new long word"))
                .hasStatus(303);
    }

    @Test
    void aForgottenDeviceIsSignedOutFromHere() {
        var phone = asker.signedIn(claire.person());
        assertThat(claire.get("/me")).hasStatusOk().bodyText().contains("Firefox on Linux", "this device");

        var other = sessions.open(claire.id(), request(claire)).stream()
                .filter(session -> !session.here())
                .findFirst()
                .orElseThrow();
        assertThat(claire.post("/me/sessions/end", "key", other.key())).hasStatus(303);

        assertThat(phone.get("/me")).hasStatus(303);
        assertThat(claire.get("/me")).hasStatusOk();
    }

    @Test
    void allOtherDevicesAreSignedOutAtOnce() {
        var phone = asker.signedIn(claire.person());
        var tablet = asker.signedIn(claire.person());

        claire.post("/me/sessions/end-others");

        assertThat(phone.get("/me")).hasStatus(303);
        assertThat(tablet.get("/me")).hasStatus(303);
        assertThat(claire.get("/me")).hasStatusOk();
    }

    @Test
    void nobodySignsOutSomebodyElse() {
        var luca = asker.staff("Luca");
        var lucas = sessions.open(luca.id(), request(luca)).getFirst().key();

        claire.post("/me/sessions/end", "key", lucas);

        assertThat(luca.get("/me")).hasStatusOk();
    }

    private static MockHttpServletRequest request(Asker.Somebody who) {
        var request = new MockHttpServletRequest();
        request.setCookies(who.cookies());
        return request;
    }
}
