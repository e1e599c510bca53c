package jumelage.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jumelage.Asker;
import jumelage.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ForgottenPasswordsTest {
    @Autowired
    Asker asker;

    @Autowired
    JdbcClient db;

    Asker.Somebody claire;
    Asker.Somebody browser;

    @BeforeEach
    void someoneHasAnAccount() {
        claire = asker.staff("Claire");
        browser = asker.stranger();
    }

    @Test
    void aMailedLinkSetsAPasswordOnceAndEndsAllSessions() {
        var link = ask();

        assertThat(browser.get(link)).hasStatusOk().bodyText().contains("New password");
        assertThat(browser.post(link, "password", "a new long word")).hasStatus(303);

        assertThat(claire.get("/me")).hasStatus(303);
        assertThat(browser.get("/me")).hasStatusOk().bodyText().contains("Claire");
        assertThat(asker.stranger().post("/sign-in", "address", claire.address(), "password", Asker.PASSWORD))
                .hasStatus(422);
        assertThat(asker.stranger().post("/sign-in", "address", claire.address(), "password", "a new long word"))
                .hasStatus(303);
        assertThat(letters(claire.address()).getLast()).contains("has just been changed");
        assertThat(asker.stranger().get(link)).hasStatus(410).bodyText().contains("has done its work");
        assertThat(asker.stranger().post(link, "password", "another long word")).hasStatus(410);
    }

    @Test
    void aLinkLastsAnHour() {
        var link = ask();
        db.sql("update account.link set ends = ends - interval '61 minutes'").update();

        assertThat(browser.get(link)).hasStatus(410).bodyText().contains("works no more", "/forgotten");
        assertThat(browser.post(link, "password", "a new long word")).hasStatus(410);
        assertThat(claire.get("/me")).hasStatusOk();
    }

    @Test
    void tooShortAPasswordLeavesTheLinkGood() {
        var link = ask();

        assertThat(browser.post(link, "password", "short"))
                .hasStatus(422)
                .bodyText()
                .contains("10 at least");
        assertThat(browser.post(link, "password", "long enough now")).hasStatus(303);
    }

    @Test
    void theAnswerIsTheSameForEveryAddress() {
        assertThat(browser.post("/forgotten", "address", "nobody-at-all@school.example"))
                .hasStatus(303)
                .hasHeader("Location", "/forgotten/sent");
        assertThat(letters("nobody-at-all@school.example")).isEmpty();
        assertThat(browser.post("/forgotten", "address", "no address"))
                .hasStatus(422)
                .bodyText()
                .contains("no address");
    }

    @Test
    void theNewestLinkSetsAsideTheOthers() {
        var first = ask();
        var second = ask();
        browser.post(second, "password", "a new long word");

        assertThat(asker.stranger().get(first)).hasStatus(410);
    }

    @Test
    void whoeverGuessedTooOftenMayTryAgainAfterwards() {
        for (var i = 0; i < 11; i++) browser.post("/sign-in", "address", claire.address(), "password", "guess " + i);
        browser.post(ask(), "password", "a new long word");

        assertThat(asker.stranger().post("/sign-in", "address", claire.address(), "password", "a new long word"))
                .hasStatus(303);
    }

    private String ask() {
        assertThat(browser.post("/forgotten", "address", claire.address())).hasStatus(303);
        return SigningUpTest.link(letters(claire.address()).getLast(), "/new-password/");
    }

    private List<String> letters(String to) {
        return db.sql("select body from mail.letter where address = ? order by written, id")
                .param(to)
                .query(String.class)
                .list();
    }
}
