package jumelage.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import jumelage.Asker;
import jumelage.IntegrationTest;
import jumelage.account.Visitor;
import jumelage.audit.Audit;
import jumelage.mail.Letter;
import jumelage.mail.LetterId;
import jumelage.mail.Outbox;
import jumelage.shell.Installation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class OutboxPagesTest {
    @Autowired
    Asker asker;

    @Autowired
    Outbox outbox;

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    Asker.Somebody samir;
    LetterId letter;

    @BeforeEach
    void aLetterWaits() {
        samir = asker.operator("Samir");
        outbox.post(
                new Letter("agnes@school.example", "Confirm", "Here:\n\nhttp://jumelage.example/sign-up/abc\n", true));
        letter = outbox.latest().getFirst().id();
    }

    @Test
    void theOperatorReadsWaitingLettersAndEachLookIsNoted() {
        assertThat(samir.get("/operator/outbox")).hasStatusOk().bodyText().contains("agnes@school.example", "Confirm");
        assertThat(samir.get("/operator/outbox/" + letter))
                .hasStatusOk()
                .bodyText()
                .contains("<a href=\"/sign-up/abc\">http://jumelage.example/sign-up/abc</a>");
        assertThat(noted("account.letter-read")).isEqualTo(1);
        assertThat(samir.get("/operator/outbox/no-such-letter")).hasStatus(404);
    }

    @Test
    void inADemoEverybodyReadsTheLetters() {
        var demo = new Installation(Path.of("."), URI.create("http://jumelage.example"), true, new byte[32]);
        var pages = new OutboxPages(outbox, audit, demo);

        var list = pages.listInDemo(new Visitor(Optional.empty()));
        assertThat(list.letters()).isNotEmpty();
        assertThat(list.acts()).as("looks only").isFalse();
        assertThat(pages.showInDemo(new Visitor(Optional.empty()), letter).pieces())
                .extracting(ShowLetter.Piece::path)
                .contains("/sign-up/abc");
    }

    @Test
    void aLetterThatFailedIsTriedAgainNow() {
        stands(
                "tries = 7, failure = 'Connection refused', next_try = ?",
                clock.instant().plusSeconds(9_000));
        assertThat(samir.get("/operator/outbox")).bodyText().contains("Connection refused");

        assertThat(samir.post("/operator/outbox/" + letter + "/again"))
                .hasStatus(303)
                .hasHeader("Location", "/operator/outbox?done=again");

        assertThat(outbox.find(letter).orElseThrow())
                .returns(0, Outbox.Posted::tries)
                .satisfies(posted -> assertThat(posted.nextTry())
                        .isBeforeOrEqualTo(clock.instant().plusSeconds(1)));
        assertThat(noted("operator.letter-again")).isEqualTo(1);
    }

    @Test
    void aLetterThatIsOnItsWayJustNowIsNotSentTwice() {
        stands("tries = 1, next_try = ?", clock.instant().plusSeconds(100));

        for (var what : new String[] {"again", "give-up"})
            assertThat(samir.post("/operator/outbox/" + letter + "/" + what))
                    .hasHeader("Location", "/operator/outbox?done=not");
        assertThat(noted("operator.letter-again")).isZero();
    }

    @Test
    void whatIsGivenUpLosesItsSecretAndNeverLeaves() {
        assertThat(samir.post("/operator/outbox/" + letter + "/give-up"))
                .hasHeader("Location", "/operator/outbox?done=given-up");

        assertThat(outbox.find(letter).orElseThrow().nextTry()).isNull();
        assertThat(db.sql("select body from mail.letter where id = ?")
                        .param(letter)
                        .query(String.class)
                        .single())
                .isEmpty();
        assertThat(samir.post("/operator/outbox/" + letter + "/again"))
                .as("its text is gone")
                .hasHeader("Location", "/operator/outbox?done=not");
        assertThat(noted("operator.letter-given-up")).isEqualTo(1);
        assertThat(samir.post("/operator/outbox/" + new LetterId(new java.util.UUID(0, 1)) + "/again"))
                .hasStatus(404);
    }

    private void stands(String how, java.time.Instant next) {
        db.sql("update mail.letter set " + how + " where id = ?")
                .params(next, letter)
                .update();
    }

    private int noted(String what) {
        return db.sql("select count(*) from audit.entry where what = ? and who = ?")
                .params(what, samir.id())
                .query(Integer.class)
                .single();
    }
}
