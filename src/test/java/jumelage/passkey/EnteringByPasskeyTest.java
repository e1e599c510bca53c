package jumelage.passkey;

import static jumelage.passkey.Hands.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import jumelage.Asker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PasskeyStory
class EnteringByPasskeyTest {
    @Autowired
    Asker asker;

    @Autowired
    Hands hands;

    @Autowired
    JdbcClient db;

    @Autowired
    Passkeys passkeys;

    @Autowired
    Clock clock;

    Asker.Somebody claire;
    Asker.Somebody browser;
    SoftKey key;

    @BeforeEach
    void someoneHasAPasskey() {
        claire = asker.staff("Claire");
        key = hands.add(claire, "Phone");
        browser = asker.stranger();
    }

    @Test
    void aPasskeyOpensTheAccountWithoutAnAddress() {
        assertThat(browser.get("/sign-in?to=/me")).bodyText().contains("Use a passkey", "name=\"to\" value=\"/me\"");
        var asked = hands.askedAtTheDoor(browser);

        var entered = browser.post("/sign-in/passkey", "answer", key.signed(asked), "to", "/me");

        assertThat(entered).hasStatus(303).hasHeader("Location", "/me");
        assertThat(browser.get("/me")).hasStatusOk().bodyText().contains("Claire");
        assertThat(browser.get("/me/passkeys")).bodyText().contains("last used").doesNotContain("never used");
        assertThat(claire.get("/me")).as("her other device").hasStatusOk();
    }

    @Test
    void whereSomebodyWantedToGoOutlivesAFailedTry() {
        var way = "action=\"/sign-in/passkey?to=%2Fme%3Fdone%3Da\"";
        assertThat(browser.get("/sign-in?to=/me?done=a")).bodyText().contains(way);

        assertThat(browser.post("/sign-in/passkey?to=/me?done=a", "answer", "{"))
                .hasStatus(422)
                .bodyText()
                .contains(way);
        assertThat(browser.get("/sign-in/passkey?to=/me?done=a"))
                .bodyText()
                .contains(way, "name=\"to\" value=\"/me?done=a\"");
        assertThat(browser.get("/sign-in")).bodyText().contains("action=\"/sign-in/passkey\"");
    }

    @Test
    void nobodyIsLedElsewhere() {
        var asked = hands.askedAtTheDoor(browser);

        assertThat(location(browser.post("/sign-in/passkey", "answer", key.signed(asked), "to", "//evil.example")))
                .isEqualTo("/");
    }

    @Test
    void whatIsForgedIsRefused() {
        refused(key.pretender(), "does not fit this house");
        key.origin = "https://evil.example";
        refused(key, "does not fit this house");
        key.origin = "http://localhost:" + LocalHouse.PORT;
        key.rp = "evil.example";
        refused(key, "does not fit this house");
        key.rp = "localhost";
        key.verifies = false;
        refused(key, "does not fit this house");
        key.verifies = true;
        refused(new SoftKey().of(claire.id()), "No account here opens with this passkey");
        refused(key.of(asker.staff("Luca").id()), "No account here opens with this passkey");
        key.owner = new byte[0];
        refused(key, "No account here opens with this passkey");

        assertThat(hands.enter(browser, key.of(claire.id()))).hasStatus(303);
    }

    @Test
    void nonsenseIsRefused() {
        var whole = key.signed(hands.askedAtTheDoor(browser));
        for (var nonsense : new String[] {
            "",
            "{",
            "[]",
            "null",
            "7",
            "{}",
            "{\"response\":7}",
            whole.substring(0, whole.length() - 40),
            whole.replace("\"rawId\":\"", "\"rawId\":\"!"),
            "[".repeat(15_000),
            "x".repeat(100_000),
            "\u0000"
        })
            assertThat(browser.post("/sign-in/passkey", "answer", nonsense, "to", "/me"))
                    .as(nonsense.substring(0, Math.min(20, nonsense.length())))
                    .hasStatus(422)
                    .bodyText()
                    .contains("does not fit this house", "name=\"to\" value=\"/me\"");
        assertThat(browser.post("/sign-in/passkey")).hasStatus(422);
        assertThat(browser.get("/sign-in/passkey")).hasStatusOk().bodyText().contains("Use a passkey");
    }

    @Test
    void aChallengeServesOnceForFiveMinutesAndInItsBrowserAlone() {
        var answer = key.signed(hands.askedAtTheDoor(browser));
        assertThat(asker.stranger().post("/sign-in/passkey", "answer", answer))
                .hasStatus(422)
                .bodyText()
                .contains("five minutes");
        var again = asker.stranger();
        var late = key.signed(hands.askedAtTheDoor(again, Duration.ofSeconds(301)));
        assertThat(again.post("/sign-in/passkey", "answer", late))
                .hasStatus(422)
                .bodyText()
                .contains("five minutes");
        var early = asker.stranger();
        var inTime = key.signed(hands.askedAtTheDoor(early, Duration.ofSeconds(270)));
        assertThat(early.post("/sign-in/passkey", "answer", inTime)).hasStatus(303);

        var wrong = key.pretender();
        var asked = hands.askedAtTheDoor(browser);
        assertThat(browser.post("/sign-in/passkey", "answer", wrong.signed(asked)))
                .hasStatus(422)
                .bodyText()
                .contains("does not fit");
        assertThat(browser.post("/sign-in/passkey", "answer", key.signed(asked)))
                .as("used up by the wrong one")
                .hasStatus(422)
                .bodyText()
                .contains("five minutes");
    }

    @Test
    void whoOnlyLooksWritesNothing() {
        var before = written();
        for (var time = 0; time < 3; time++) {
            assertThat(browser.get("/sign-in")).hasStatusOk();
            hands.askedAtTheDoor(browser);
        }
        assertThat(written()).isEqualTo(before);

        assertThat(browser.post("/sign-in/passkey", "answer", key.pretender().signed(hands.askedAtTheDoor(browser))))
                .hasStatus(422);
        assertThat(written()).as("an answer").isNotEqualTo(before);
    }

    private String written() {
        return db.sql("select (select count(*) from passkey.challenge) || ' ' || (select coalesce(sum(times), 0)"
                        + " from account.guess)")
                .query(String.class)
                .single();
    }

    @Test
    void whatWasAskedToAddAPasskeyLetsNobodyIn() {
        var asked = hands.asked(claire, hands.begin(claire, "Tablet"));

        assertThat(claire.post("/sign-in/passkey", "answer", key.signed(asked))).hasStatus(422);
        var page = hands.begin(claire, "Tablet");
        assertThat(claire.post(page, "answer", new SoftKey().made(hands.askedAtTheDoor(claire))))
                .hasStatus(422);
    }

    @Test
    void aCountThatGoesBackIsRefusedAndTold() {
        key.count = 7;
        assertThat(hands.enter(browser, key)).hasStatus(303);
        key.count = 7;
        assertThat(hands.enter(asker.stranger(), key)).hasStatus(422).bodyText().contains("seems to have been copied");

        assertThat(hands.letters(claire)).last().isEqualTo("A passkey was refused");
        assertThat(hands.noted(claire)).containsExactly("passkey.added", "passkey.copied");
        for (var time = 0; time < 6; time++) hands.enter(asker.stranger(), key);
        assertThat(hands.letters(claire).stream().filter("A passkey was refused"::equals))
                .as("whoever has the copy fills no letter box")
                .hasSize(5);
        key.count = 8;
        assertThat(hands.enter(asker.stranger(), key)).hasStatus(303);
    }

    @Test
    void aLaterUseMakesNoEarlierBrowserFresh() {
        assertThat(hands.enter(browser, key)).hasStatus(303);
        assertThat(browser.get("/me/passkeys")).bodyText().contains("no password is needed");

        var used = passkeys.of(claire.id()).getFirst();
        assertThat(passkeys.use(used, used.counter(), clock.instant())).isTrue();

        assertThat(browser.get("/me/passkeys")).bodyText().doesNotContain("no password is needed");
    }

    @Test
    void aClosedOrUnconfirmedAccountStaysOut() {
        db.sql("update account.staff set confirmed = null where person = ?")
                .param(claire.id())
                .update();
        refused(key, "No account here opens with this passkey");
        db.sql("update account.staff set confirmed = now() where person = ?")
                .param(claire.id())
                .update();
        db.sql("update account.person set closed = now() where id = ?")
                .param(claire.id())
                .update();
        refused(key, "No account here opens with this passkey");
    }

    @Test
    void triesAreLimited() {
        var place = "sign-in from 127.0.0.1";
        db.sql("""
                insert into account.guess (what, hour, times) values (?, ?, 300)
                on conflict (what, hour) do update set times = 300
                """).params(place, clock.instant().truncatedTo(ChronoUnit.HOURS)).update();
        try {
            assertThat(hands.enter(browser, key)).hasStatus(429).bodyText().contains("Too many tries");
        } finally {
            db.sql("delete from account.guess where what = ?").param(place).update();
        }
    }

    @Test
    void aRemovedPasskeyOpensNothing() {
        var elsewhere = asker.signedIn(claire.person());

        assertThat(claire.post("/me/passkeys/" + hands.id(claire) + "/remove")).hasStatus(303);

        refused(key, "No account here opens with this passkey");
        assertThat(elsewhere.get("/me")).hasStatus(303);
        assertThat(claire.get("/me")).hasStatusOk();
        assertThat(hands.letters(claire)).last().isEqualTo("A passkey was removed");
        assertThat(hands.noted(claire)).containsExactly("passkey.added", "passkey.removed");
    }

    @Test
    void nobodySeesOrChangesThoseOfOthers() {
        var hers = "/me/passkeys/" + hands.id(claire);
        var luca = asker.operator("Luca");

        assertThat(luca.get(hers)).hasStatus(404);
        assertThat(luca.post(hers, "name", "Mine")).hasStatus(404);
        assertThat(luca.post(hers + "/remove")).hasStatus(404);
        assertThat(hands.names(claire)).containsExactly("Phone");
    }

    @Test
    void aPasskeyIsRenamed() {
        var hers = "/me/passkeys/" + hands.id(claire);

        assertThat(claire.post(hers, "name", "")).hasStatus(422).bodyText().contains("Something must stand here");
        assertThat(claire.post(hers, "name", "<b>Old</b> phone")).hasStatus(303);

        assertThat(claire.get("/me/passkeys?done=renamed")).bodyText().contains("&lt;b&gt;Old", "Saved.");
        assertThat(claire.get(hers)).hasStatusOk().bodyText().contains("Remove this passkey");
    }

    @Test
    void aNewPasswordByLetterLeadsToThePasskeys() {
        browser.post("/forgotten", "address", claire.address());
        var link = db.sql("select substring(body from '/new-password/[A-Za-z0-9_-]+') from mail.letter"
                        + " where address = ? order by written desc, id desc limit 1")
                .param(claire.address())
                .query(String.class)
                .single();

        assertThat(browser.post(link, "password", "a new long word"))
                .hasStatus(303)
                .hasHeader("Location", "/me/passkeys?after=reset");
        assertThat(browser.get("/me/passkeys?after=reset"))
                .hasStatusOk()
                .bodyText()
                .contains("Your password is new", "Remove all passkeys and sign out everywhere");
        assertThat(hands.enter(asker.stranger(), key)).as("still a way in").hasStatus(303);

        assertThat(browser.post("/me/passkeys/remove-all")).hasStatus(303).hasHeader("Location", "/");
        assertThat(browser.get("/me")).hasStatus(303);
        refused(key, "No account here opens with this passkey");
        assertThat(hands.letters(claire)).last().isEqualTo("All passkeys were removed");
        assertThat(asker.stranger().post("/sign-in", "address", claire.address(), "password", "a new long word"))
                .hasStatus(303);
    }

    private void refused(SoftKey with, String sentence) {
        var somebody = asker.stranger();
        assertThat(hands.enter(somebody, with)).hasStatus(422).bodyText().contains(sentence);
        assertThat(somebody.get("/me")).hasStatus(303);
    }
}
