package jumelage.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jumelage.Asker;
import jumelage.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class SigningUpTest {
    private static final String PASSWORD = "three wet umbrellas";

    @Autowired
    Asker asker;

    @Autowired
    JdbcClient db;

    @Autowired
    People people;

    @Autowired
    Clock clock;

    final String address = "agnes-" + UUID.randomUUID() + "@school.example";

    @Test
    void whoeverConfirmsTheirAddressHasAnAccountAndIsSignedIn() {
        var agnes = asker.stranger();
        assertThat(signUp(agnes, address)).hasStatus(303).hasHeader("Location", "/sign-up/sent");
        assertThat(people.findByAddress(address)).isEmpty();

        var link = link(letters(address).getFirst(), "/sign-up/");
        assertThat(agnes.get(link)).hasStatusOk().bodyText().contains(address).doesNotContain("type=\"password\"");
        assertThat(agnes.post(link)).hasStatus(303).hasHeader("Location", "/me/school");

        assertThat(people.findByAddress(address)).get().extracting(Person::name).isEqualTo("Agnès Lorin");
        assertThat(agnes.get("/me")).hasStatusOk().bodyText().contains(address, "Europe/Lisbon");
    }

    @Test
    void whereNoMailLeavesNobodyIsToldToWaitForOne() {
        assertThat(asker.stranger().get("/sign-up/sent"))
                .hasStatusOk()
                .bodyText()
                .contains("Your letter is written", "waits inside this house", "Ask whoever runs it")
                .doesNotContain("on its way", "Open the mail");
    }

    @Test
    void theLetterIsInTheChosenLanguage() {
        signUp(asker.stranger(), address);

        assertThat(letters(address).getFirst()).contains("Bonjour", "http://jumelage.example/sign-up/");
    }

    @Test
    void aLinkServesOnce() {
        var agnes = asker.stranger();
        signUp(agnes, address);
        var link = link(letters(address).getFirst(), "/sign-up/");
        agnes.post(link);

        assertThat(asker.stranger().get(link)).hasStatus(410).bodyText().contains("has done its work");
        assertThat(asker.stranger().post(link)).hasStatus(410);
        assertThat(asker.stranger().get("/sign-up/invented"))
                .hasStatus(410)
                .bodyText()
                .contains("Send a new one");
    }

    @Test
    void anOldLinkOffersANewOne() {
        var agnes = asker.stranger();
        signUp(agnes, address);
        var link = link(letters(address).getFirst(), "/sign-up/");
        db.sql("update account.link set ends = ? where purpose = 'confirm'")
                .param(clock.instant().minus(Duration.ofMinutes(1)))
                .update();

        assertThat(agnes.post(link)).hasStatus(410).bodyText().contains(link + "/again");
        assertThat(agnes.post(link + "/again")).hasStatus(303);
        var fresh = letters(address).stream()
                .map(letter -> link(letter, "/sign-up/"))
                .filter(other -> !other.equals(link))
                .findFirst()
                .orElseThrow();
        assertThat(agnes.post(fresh)).hasStatus(303).hasHeader("Location", "/me/school");
    }

    @Test
    void inAnotherBrowserThePasswordShowsWhoseAccountItIs() {
        signUp(asker.stranger(), address);
        var link = link(letters(address).getFirst(), "/sign-up/");
        var phone = asker.stranger();

        assertThat(phone.get(link)).hasStatusOk().bodyText().contains("type=\"password\"");
        assertThat(phone.post(link)).hasStatus(422);
        assertThat(phone.post(link, "password", "something else"))
                .hasStatus(422)
                .bodyText()
                .contains("not the password");
        assertThat(phone.post(link, "password", PASSWORD)).hasStatus(303);
    }

    @Test
    void aStrangerIsNotToldWhoIsRegisteredButTheOwnerIs() {
        var claire = asker.staff("Claire");
        var nosy = asker.stranger();

        var known = signUp(nosy, claire.address().toUpperCase());
        var unknown = signUp(nosy, address);

        assertThat(known).hasStatus(303).hasHeader("Location", "/sign-up/sent");
        assertThat(unknown).hasStatus(303).hasHeader("Location", "/sign-up/sent");
        assertThat(letters(claire.address().toUpperCase()))
                .singleElement()
                .asString()
                .contains("have one already");
    }

    @Test
    void ofTwoWhoWantOneAddressTheFirstToConfirmGetsIt() {
        var agnes = asker.stranger();
        var other = asker.stranger();
        signUp(agnes, address);
        var first = link(letters(address).getFirst(), "/sign-up/");
        signUp(other, address);
        var second = letters(address).stream()
                .map(letter -> link(letter, "/sign-up/"))
                .filter(link -> !link.equals(first))
                .findFirst()
                .orElseThrow();

        assertThat(agnes.post(first)).hasStatus(303);
        assertThat(other.post(second)).hasStatus(410);
    }

    @Test
    void nobodyIsFloodedWithLetters() {
        for (var i = 0; i < 8; i++) signUp(asker.stranger(), address);

        assertThat(letters(address)).hasSize(5);
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedIsKept() {
        var wrong = asker.stranger()
                .post(
                        "/sign-up",
                        Map.of(
                                "name", "<script>alert(1)</script>",
                                "address", "agnes@school",
                                "password", "short",
                                "language", "xx",
                                "zone", "Europe/Atlantis"));

        assertThat(wrong)
                .hasStatus(422)
                .bodyText()
                .contains("things to mend", "agnes@school", "&lt;script>alert(1)")
                .doesNotContain("<script>alert", "value=\"short\"");
    }

    @Test
    void aNameOfAHundredThousandLettersIsRefusedAndKept() {
        var name = "Agnès ".repeat(20_000).strip();
        assertThat(asker.stranger()
                        .post(
                                "/sign-up",
                                "name",
                                name,
                                "address",
                                address,
                                "password",
                                PASSWORD,
                                "language",
                                "fr",
                                "zone",
                                "Europe/Paris"))
                .hasStatus(422)
                .bodyText()
                .contains("120 characters at most", "Agnès Agnès Agnès");
    }

    @Test
    void anEmptyFormIsNoError() {
        assertThat(asker.stranger().post("/sign-up")).hasStatus(422);
    }

    private MvcTestResult signUp(Asker.Somebody who, String to) {
        return who.post(
                "/sign-up",
                "name",
                "Agnès  \n Lorin",
                "address",
                to,
                "password",
                PASSWORD,
                "language",
                "fr",
                "zone",
                "Europe/Lisbon");
    }

    private List<String> letters(String to) {
        return db.sql("select body from mail.letter where address = ? order by written, id")
                .param(to)
                .query(String.class)
                .list();
    }

    static String link(String letter, String path) {
        var start = letter.indexOf(path);
        return letter.substring(start, letter.indexOf('\n', start));
    }
}
