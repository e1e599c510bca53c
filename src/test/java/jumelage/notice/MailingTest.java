package jumelage.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jumelage.Asker;
import jumelage.Asker.Somebody;
import jumelage.IntegrationTest;
import jumelage.mail.LetterId;
import jumelage.mail.Refusals;
import jumelage.mail.Rewriting.Rewritten;
import jumelage.shell.TimeOfDay;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@IntegrationTest
class MailingTest {
    private static final String KIND = "contact.notices";

    @Autowired
    Asker asker;

    @Autowired
    Notices notices;

    @Autowired
    Mailing mailing;

    @Autowired
    Stops stops;

    @Autowired
    Refusals refusals;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    Somebody claire;
    Somebody paola;

    @BeforeEach
    void twoTeachers() {
        claire = asker.teacher("Claire");
        paola = asker.teacher("Paola");
    }

    @Test
    void whatIsToldAtOnceLeavesOnce() {
        ask();

        mailing.send();
        mailing.send();

        assertThat(letters(paola))
                .singleElement()
                .asString()
                .contains("Claire asks to be your contact", "http://jumelage.example/contacts", "/notices/settings")
                .contains("http://jumelage.example/notices/stop/");
    }

    @Test
    void whoRunsTheHouseSeesThatLettersLeaveAndNotWhatTheySay() {
        ask();
        mailing.send();
        var operator = asker.operator("Omer");

        assertThat(operator.get("/operator/outbox"))
                .bodyText()
                .contains(paola.address(), "Notices, for their receiver alone")
                .doesNotContain("Claire asks");
        assertThat(operator.get("/operator/outbox/" + letter(paola)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Claire", "/notices/stop/");
        assertThat(operator.get("/operator")).bodyText().doesNotContain("refuses our letters");
        db.sql("insert into mail.refusal (address, since, reason) values ('a@school.example', ?, 'no')")
                .param(clock.instant())
                .update();
        assertThat(operator.get("/operator")).bodyText().contains("1 address refuses our letters");
    }

    @Test
    void aDigestGathersAndWaitsForItsHour() {
        settle(paola, "DAILY", hourIn(2), "0", "0");
        ask();
        notices.tell(paola.id(), accepted());

        mailing.send();
        assertThat(letters(paola)).isEmpty();
        TimeOfDay.at(clock.instant().plus(Duration.ofHours(3)), mailing::send);
        TimeOfDay.at(clock.instant().plus(Duration.ofHours(4)), mailing::send);

        assertThat(letters(paola))
                .singleElement()
                .asString()
                .contains("2 pieces of news: ", "– Claire asks to be your contact", "– Claire is now your contact");
    }

    @Test
    void whatHasBeenReadOnScreenLeavesNoMore() {
        settle(paola, "DAILY", hourIn(2), "0", "0");
        ask();
        paola.post("/notices/read");

        TimeOfDay.at(clock.instant().plus(Duration.ofHours(30)), mailing::send);

        assertThat(letters(paola)).isEmpty();
    }

    @Test
    void nothingLeavesInQuietHoursNotEvenWhatWasWrittenBefore() {
        ask();
        mailing.send();
        var letter = letter(paola);
        settle(paola, "AT_ONCE", "17", hourIn(0), hourIn(2));

        assertThat(mailing.anew(letter)).isInstanceOf(Rewritten.Later.class);
        notices.tell(paola.id(), accepted());
        mailing.send();
        assertThat(letters(paola)).hasSize(1);

        TimeOfDay.at(clock.instant().plus(Duration.ofHours(3)), () -> {
            mailing.send();
            assertThat(mailing.anew(letter)).isInstanceOf(Rewritten.Now.class);
        });
        assertThat(letters(paola)).hasSize(2);
    }

    @Test
    void aLetterSaysWhatIsTrueWhenItLeaves() {
        ask();
        mailing.send();
        var letter = letter(paola);
        db.sql("update account.person set name = 'Claire Kerlan' where id = ?")
                .param(claire.id())
                .update();
        assertThat(mailing.anew(letter))
                .isInstanceOfSatisfying(
                        Rewritten.Now.class,
                        now -> assertThat(now.letter().subject()).contains("Claire Kerlan"));

        paola.post("/notices/read");

        assertThat(mailing.anew(letter)).isInstanceOf(Rewritten.Never.class);
    }

    @Test
    void whatCouldNotBeDeliveredGoesIntoTheNextDigest() {
        ask();
        mailing.send();
        mailing.givenUp(letter(paola));
        db.sql("delete from mail.letter where address = ?")
                .param(paola.address())
                .update();

        TimeOfDay.at(clock.instant().plus(Duration.ofHours(25)), mailing::send);

        assertThat(letters(paola)).singleElement().asString().contains("Claire asks");
    }

    @Test
    void aClockThatJumpsNeitherRepeatsNorStarves() {
        TimeOfDay.at(clock.instant().plus(Duration.ofDays(400)), this::ask);
        mailing.send();
        assertThat(letters(paola)).hasSize(1);

        TimeOfDay.at(clock.instant().minus(Duration.ofDays(3)), mailing::send);
        TimeOfDay.at(clock.instant().plus(Duration.ofDays(3)), mailing::send);

        assertThat(letters(paola)).hasSize(1);
    }

    @Test
    void aClockThatWasBehindLosesNothing() {
        settle(paola, "DAILY", hourIn(3), hourIn(0), hourIn(2));
        ask();

        TimeOfDay.at(clock.instant().minus(Duration.ofDays(364)), mailing::send);
        assertThat(letters(paola)).isEmpty();
        TimeOfDay.at(clock.instant().plus(Duration.ofHours(4)), mailing::send);

        assertThat(letters(paola)).singleElement().asString().contains("Claire asks");
        assertThat(paola.get("/notices")).bodyText().contains("Claire asks");
    }

    @Test
    void aLetterThatCouldNotLeaveForWeeksTellsNothingOld() {
        ask();
        mailing.send();
        var letter = letter(paola);

        TimeOfDay.at(
                clock.instant().plus(Duration.ofDays(13)),
                () -> assertThat(mailing.anew(letter)).isNotInstanceOf(Rewritten.Never.class));
        TimeOfDay.at(
                clock.instant().plus(Duration.ofDays(15)),
                () -> assertThat(mailing.anew(letter)).isInstanceOf(Rewritten.Never.class));
    }

    @Test
    void aLetterGoesWhereItsReaderIsNowAndSpeaksAsHeDoes() {
        ask();
        mailing.send();
        var letter = letter(paola);
        db.sql("update account.person set language = 'fr' where id = ?")
                .param(paola.id())
                .update();
        db.sql("update account.staff set address = 'paola@elsewhere.example' where person = ?")
                .param(paola.id())
                .update();

        assertThat(mailing.anew(letter)).isInstanceOfSatisfying(Rewritten.Now.class, now -> {
            assertThat(now.language()).isEqualTo("fr");
            assertThat(now.letter().address()).isEqualTo("paola@elsewhere.example");
            assertThat(now.letter().body()).contains("Claire", "Jumelage").doesNotContain("would like");
        });
    }

    @Test
    void oneClickEndsLettersOfItsKindAndLookingDoesNot() {
        var token = stops.token(paola.id(), List.of(KIND));

        assertThat(asker.stranger().get("/notices/stop/" + token))
                .hasStatusOk()
                .bodyText()
                .contains("No more mail: Contacts?")
                .doesNotContain("Paola", paola.address());
        assertThat(pace(paola)).isEqualTo("AT_ONCE");

        for (var times = 0; times < 2; times++)
            assertThat(mvc.post().uri("/notices/stop/" + token).param("List-Unsubscribe", "One-Click"))
                    .hasStatusOk();

        assertThat(pace(paola)).isEqualTo("NEVER");
        assertThat(pace(claire)).isEqualTo("AT_ONCE");
        ask();
        mailing.send();
        assertThat(letters(paola)).isEmpty();
        assertThat(paola.get("/notices")).bodyText().contains("Claire asks");
    }

    @Test
    void aTokenCannotBeMadeOrBentAndOpensNothingElse() {
        var token = stops.token(paola.id(), List.of(KIND));
        var other = stops.token(claire.id(), List.of(KIND));
        var bent = token.substring(0, 24) + other.substring(24);

        for (var wrong :
                List.of(bent, token + "A", token.substring(4), "x", "AAAA", stops.token(paola.id(), List.of("no"))))
            assertThat(mvc.post().uri("/notices/stop/" + wrong).param("List-Unsubscribe", "One-Click"))
                    .as(wrong)
                    .hasStatus(404);
        assertThat(mvc.post().uri("/me").param("List-Unsubscribe", "One-Click")).hasStatus(422);
        assertThat(mvc.post()
                        .uri("/notices/stop/" + token)
                        .param("List-Unsubscribe", "One-Click")
                        .header("Origin", "https://elsewhere.example"))
                .hasStatus(403);
        assertThat(pace(paola)).isEqualTo("AT_ONCE");
    }

    @Test
    void aRefusingAddressIsLeftInPeaceUntilItsOwnerShowsThatLettersArrive() {
        db.sql("insert into mail.refusal (address, since, reason) values (lower(?), ?, 'no such person')")
                .params(paola.address(), clock.instant())
                .update();
        ask();
        mailing.send();
        assertThat(letters(paola)).isEmpty();
        assertThat(paola.get("/notices")).bodyText().contains("No mail reaches " + paola.address());

        assertThat(paola.post("/notices/address")).hasStatusOk();
        var link = letters(paola).getFirst().replaceAll("(?s).*(/notices/address/\\S+).*", "$1");
        assertThat(asker.stranger().post("/notices/address/forged")).hasStatus(404);
        assertThat(asker.stranger().get(link)).hasStatusOk();
        assertThat(refusals.has(paola.address())).isTrue();
        assertThat(asker.stranger().post(link)).hasStatusOk();
        assertThat(asker.stranger().post(link)).hasStatus(404);

        assertThat(refusals.has(paola.address())).isFalse();
        mailing.send();
        assertThat(letters(paola)).hasSize(2).last().asString().contains("Claire asks");
        assertThat(paola.get("/notices")).bodyText().doesNotContain("No mail reaches");
    }

    @Test
    void wrongSettingsAreSaidAndChangeNothing() {
        assertThat(claire.post("/notices/settings", form("HOURLY", "25", "-1", "7")))
                .hasStatus(422)
                .bodyText()
                .contains("Choose an hour of the list", "Choose how often");
        assertThat(pace(claire)).isEqualTo("AT_ONCE");
    }

    private void ask() {
        notices.tell(
                paola.id(),
                News.of(KIND, "contact.mail.asked").about(claire.id().value()).by(claire.id()));
    }

    private News accepted() {
        return News.of(KIND, "contact.mail.accepted").about(claire.id().value()).by(claire.id());
    }

    private void settle(Somebody somebody, String pace, String hour, String from, String until) {
        assertThat(somebody.post("/notices/settings", form(pace, hour, from, until)))
                .hasStatus(303);
    }

    private static Map<String, String> form(String pace, String hour, String from, String until) {
        var form = new LinkedHashMap<String, String>();
        form.put("hour", hour);
        form.put("day", "5");
        form.put("quietFrom", from);
        form.put("quietUntil", until);
        for (var kind : List.of(
                KIND,
                "employment.notices",
                "project.notices",
                "room.notices.turn",
                "room.notices.door",
                "room.notices.members",
                "publication.notices",
                "wiki.notices",
                "card.notices",
                "comment.notices")) form.put(kind, pace);
        return form;
    }

    private String hourIn(int hours) {
        return ""
                + clock.instant()
                        .plus(Duration.ofHours(hours))
                        .atZone(paola.person().reader().zone())
                        .getHour();
    }

    private String pace(Somebody somebody) {
        return db.sql("select coalesce((select pace from notice.choice where person = ? and kind = ?), 'AT_ONCE')")
                .params(somebody.id(), KIND)
                .query(String.class)
                .single();
    }

    private LetterId letter(Somebody somebody) {
        return db.sql("select id as value from mail.letter where address = ?")
                .param(somebody.address())
                .query(LetterId.class)
                .single();
    }

    private List<String> letters(Somebody somebody) {
        return db.sql("select subject || E'\\n' || body from mail.letter where address = ? order by written, id")
                .param(somebody.address())
                .query(String.class)
                .list();
    }
}
