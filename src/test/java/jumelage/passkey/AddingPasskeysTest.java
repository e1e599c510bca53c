package jumelage.passkey;

import static jumelage.passkey.Hands.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import jumelage.Asker;
import jumelage.account.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PasskeyStory
class AddingPasskeysTest {
    @Autowired
    Asker asker;

    @Autowired
    Hands hands;

    @Autowired
    JdbcClient db;

    Asker.Somebody claire;

    @BeforeEach
    void someoneIsSignedIn() {
        claire = asker.staff("Claire");
    }

    @Test
    void aPasskeyIsAddedToldAndNoted() {
        var elsewhere = asker.signedIn(claire.person());

        hands.add(claire, "Claire’s  phone ");

        assertThat(hands.names(claire)).containsExactly("Claire’s phone");
        assertThat(claire.get("/me/passkeys?done=added"))
                .hasStatusOk()
                .bodyText()
                .contains("Claire’s phone", "never used", "The passkey is added");
        assertThat(claire.get("/me")).hasStatusOk().bodyText().contains("See your passkey");
        assertThat(elsewhere.get("/me")).hasStatus(303);
        assertThat(hands.letters(claire)).containsExactly("A passkey was added");
        assertThat(hands.noted(claire)).containsExactly("passkey.added");
    }

    @Test
    void theNameIsProposedAndWhatIsWrongIsSaid() {
        assertThat(claire.get("/me/passkeys", "User-Agent", "Mozilla/5.0 (Linux; Android 16) Chrome/150 Mobile"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"Chrome on Android\"");

        assertThat(claire.post("/me/passkeys", "name", " ", "password", Asker.PASSWORD))
                .hasStatus(422)
                .bodyText()
                .contains("Something must stand here");
        assertThat(claire.post("/me/passkeys", "name", "a".repeat(61), "password", Asker.PASSWORD))
                .hasStatus(422)
                .bodyText()
                .contains("60 characters", "a".repeat(61));
        assertThat(claire.post("/me/passkeys", "name", "My phone"))
                .hasStatus(422)
                .bodyText()
                .contains("Something must stand here", "value=\"My phone\"");
        assertThat(claire.post("/me/passkeys", "name", "My phone", "password", "a wrong one"))
                .hasStatus(422)
                .bodyText()
                .contains("not your present password", "value=\"My phone\"")
                .doesNotContain("a wrong one");
        assertThat(challenges(claire)).isZero();
    }

    @Test
    void wrongPasswordsAreCountedTogetherWithThoseOfAChange() {
        for (var time = 0; time < 5; time++) {
            claire.post("/me/passkeys", "name", "My phone", "password", "a wrong one");
            claire.post("/me/password", "password", "a wrong one", "newPassword", "a new long word");
        }

        assertThat(claire.post("/me/passkeys", "name", "My phone", "password", Asker.PASSWORD))
                .hasStatus(422)
                .bodyText()
                .contains("Too many tries");
    }

    @Test
    void whoeverHasJustComeInByAPasskeyNeedsNoPassword() {
        var key = hands.add(claire, "Phone");
        var again = asker.stranger();
        assertThat(hands.enter(again, key)).hasStatus(303);

        assertThat(again.get("/me/passkeys"))
                .hasStatusOk()
                .bodyText()
                .contains("no password is needed")
                .doesNotContain("type=\"password\"");
        assertThat(again.post("/me/passkeys", "name", "Second")).hasStatus(303);
        assertThat(claire.post("/me/passkeys", "name", "Second"))
                .as("elsewhere")
                .hasStatus(422);

        db.sql("update passkey.passkey set used = used - interval '5 minutes'").update();
        assertThat(again.post("/me/passkeys", "name", "Second")).hasStatus(422);
    }

    @Test
    void whatTheDeviceIsAskedForIsWhatTheHouseNeeds() {
        hands.add(claire, "Phone");
        var page = Hands.body(claire.get(hands.begin(claire, "Tablet"))).replace("&#34;", "\"");

        assertThat(page)
                .contains(
                        "\"id\":\"localhost\"",
                        "\"residentKey\":\"required\"",
                        "\"userVerification\":\"required\"",
                        "\"attestation\":\"none\"",
                        "\"transports\":[\"hybrid\",\"internal\"]",
                        "\"name\":\"" + claire.address() + "\"");
    }

    @Test
    void whatIsNoAnswerIsRefusedAndNothingIsAdded() {
        var foreign = new SoftKey();
        foreign.origin = "https://jumelage.evil.example";
        refused(foreign, "does not fit this house");
        var port = new SoftKey();
        port.origin = "http://localhost:" + (LocalHouse.PORT + 1);
        refused(port, "does not fit this house");
        var other = new SoftKey();
        other.rp = "evil.example";
        refused(other, "does not fit this house");
        var unverified = new SoftKey();
        unverified.verifies = false;
        refused(unverified, "does not fit this house");
        for (var length : new int[] {0, 1024}) {
            var nameless = new SoftKey();
            nameless.credential = new byte[length];
            refused(nameless, "does not fit this house");
        }
        for (var nonsense : new String[] {
            "",
            "{",
            "[]",
            "null",
            "7",
            "{}",
            "{\"id\":7}",
            "{\"response\":{}}",
            "{\"id\":\"a\",\"rawId\":\"a\","
                    + "\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"AA\",\"attestationObject\":\"AA\"}}",
            "[".repeat(15_000),
            "x".repeat(100_000)
        }) {
            assertThat(claire.post(hands.begin(claire, "Phone"), "answer", nonsense))
                    .as(nonsense.substring(0, Math.min(20, nonsense.length())))
                    .hasStatus(422)
                    .bodyText()
                    .contains("does not fit this house", "value=\"Phone\"");
        }
        var page = hands.begin(claire, "Phone");
        var cut = new SoftKey().made(hands.asked(claire, page));
        assertThat(claire.post(page, "answer", cut.substring(0, cut.length() - 30)))
                .hasStatus(422);

        assertThat(hands.names(claire)).isEmpty();
        assertThat(hands.letters(claire)).isEmpty();
    }

    private void refused(SoftKey key, String sentence) {
        var page = hands.begin(claire, "Phone");
        assertThat(claire.post(page, "answer", key.made(hands.asked(claire, page))))
                .hasStatus(422)
                .bodyText()
                .contains(sentence);
    }

    @Test
    void aChallengeServesOnceForFiveMinutesAndForItsPersonAlone() {
        var page = hands.begin(claire, "Phone");
        var asked = hands.asked(claire, page);
        var answer = new SoftKey().made(asked);

        var luca = asker.staff("Luca");
        assertThat(luca.get(page)).hasStatus(303);
        assertThat(luca.post(page, "answer", answer)).hasStatus(422).bodyText().contains("five minutes");
        assertThat(asker.signedIn(claire.person()).post(page, "answer", answer)).hasStatus(422);
        assertThat(claire.post(page, "answer", answer)).hasStatus(303);
        assertThat(claire.post(page, "answer", new SoftKey().made(asked)))
                .hasStatus(422)
                .bodyText()
                .contains("sent twice");

        var late = hands.begin(claire, "Tablet");
        var second = new SoftKey().made(hands.asked(claire, late));
        db.sql("update passkey.challenge set ends = ends - interval '301 seconds'")
                .update();
        assertThat(claire.get(late)).hasStatus(303);
        assertThat(claire.post(late, "answer", second))
                .hasStatus(422)
                .bodyText()
                .contains("five minutes");
        hands.begin(claire, "Tablet");
        assertThat(challenges(claire)).as("the old one has gone").isOne();
        assertThat(hands.names(claire)).containsExactly("Phone");
    }

    @Test
    void anAnswerForOneChallengeDoesNotServeAnother() {
        var first = hands.begin(claire, "Phone");
        var second = hands.begin(claire, "Phone");

        assertThat(claire.post(second, "answer", new SoftKey().made(hands.asked(claire, first))))
                .hasStatus(422)
                .bodyText()
                .contains("does not fit this house");
    }

    @Test
    void aKeyIsThereOnce() {
        var key = hands.add(claire, "Phone");
        var page = hands.begin(claire, "Again");
        assertThat(claire.post(page, "answer", key.made(hands.asked(claire, page))))
                .hasStatus(422)
                .bodyText()
                .contains("already");

        var luca = asker.staff("Luca");
        var his = hands.begin(luca, "Phone");
        assertThat(luca.post(his, "answer", key.made(hands.asked(luca, his)))).hasStatus(422);
        assertThat(hands.names(luca)).isEmpty();
    }

    @Test
    void ofEightWhoAddTheSameKeyAtOnceOneSucceeds() throws Exception {
        var key = new SoftKey().of(claire.id());
        var pages = IntStream.range(0, 8)
                .mapToObj(_ -> hands.begin(claire, "Phone"))
                .toList();
        var answers =
                pages.stream().map(page -> key.made(hands.asked(claire, page))).toList();
        var barrier = new CyclicBarrier(8);
        try (var line = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 8)
                    .mapToObj(number -> line.submit(() -> {
                        barrier.await();
                        return claire.post(pages.get(number), "answer", answers.get(number))
                                .getMvcResult()
                                .getResponse()
                                .getStatus();
                    }))
                    .toList();
            var statuses = new ArrayList<Integer>();
            for (var one : all) statuses.add(one.get());
            assertThat(statuses).containsOnly(303, 422).containsOnlyOnce(303);
        }
        assertThat(hands.names(claire)).containsExactly("Phone");
    }

    @Test
    void tenFit() {
        var last = hands.begin(claire, "Eleventh");
        for (var number = 1; number <= 10; number++) hands.add(claire, "Key " + number);

        assertThat(claire.get("/me/passkeys"))
                .bodyText()
                .contains("no more fit")
                .doesNotContain("Go on");
        assertThat(claire.post("/me/passkeys", "name", "Eleventh", "password", Asker.PASSWORD))
                .hasStatus(422)
                .bodyText()
                .contains("no more fit");
        assertThat(claire.post(last, "answer", new SoftKey().made(hands.asked(claire, last))))
                .hasStatus(422)
                .bodyText()
                .contains("no more fit");
        assertThat(hands.names(claire)).hasSize(10);
    }

    @Test
    void pupilsHaveNone() {
        var pupil = asker.signedIn(asker.person(Person.Kind.PUPIL, "Zoé"));

        assertThat(pupil.get("/me/passkeys")).hasStatus(404);
        assertThat(pupil.post("/me/passkeys", "name", "Phone")).hasStatus(404);
        assertThat(location(asker.stranger().get("/me/passkeys"))).startsWith("/sign-in");
    }

    private int challenges(Asker.Somebody who) {
        return db.sql("select count(*) from passkey.challenge where person = ?")
                .param(who.id())
                .query(Integer.class)
                .single();
    }
}
