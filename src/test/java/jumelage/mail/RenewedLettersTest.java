package jumelage.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jumelage.Asker;
import jumelage.Asker.Somebody;
import jumelage.IntegrationTest;
import jumelage.notice.Mailing;
import jumelage.notice.News;
import jumelage.notice.Notices;
import jumelage.shell.TimeOfDay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Letters whose writer is asked, when they leave, how they read then.
@IntegrationTest
class RenewedLettersTest {
    @Autowired
    Asker asker;

    @Autowired
    Notices notices;

    @Autowired
    Mailing mailing;

    @Autowired
    Outbox outbox;

    @Autowired
    Refusals refusals;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    GreenMail server;
    Somebody claire;
    Somebody paola;

    private record Kept(String address, String language, int tries, Instant sent, Instant nextTry) {}

    @BeforeEach
    void aLetterWaits() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        claire = asker.staff("Claire");
        paola = asker.staff("Paola");
        notices.tell(
                paola.id(),
                News.of("contact.notices", "contact.mail.asked")
                        .about(claire.id().value())
                        .by(claire.id()));
        mailing.send();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aLetterSaysHowOneNoLongerGetsIt() throws Exception {
        send();

        var letter = received();
        assertThat(letter.getHeader("List-Unsubscribe"))
                .singleElement()
                .asString()
                .matches("<http://jumelage\\.example/notices/stop/[\\w-]+>");
        assertThat(letter.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        var stop = letter.getHeader("List-Unsubscribe")[0].replaceAll("<http://jumelage\\.example|>", "");
        assertThat(asker.stranger().get(stop)).hasStatusOk().bodyText().contains("No more mail: Contacts?");
    }

    @Test
    void aLetterGoesToThePresentAddressInThePresentLanguage() throws Exception {
        db.sql("update account.person set language = 'ar' where id = ?")
                .param(paola.id())
                .update();
        db.sql("update account.staff set address = 'paola@elsewhere.example' where person = ?")
                .param(paola.id())
                .update();

        send();

        var letter = received();
        assertThat(letter.getAllRecipients()).singleElement().hasToString("paola@elsewhere.example");
        assertThat(letter.getHeader("Content-Language")).containsExactly("ar");
        assertThat(((MimeMultipart) letter.getContent())
                        .getBodyPart(1)
                        .getContent()
                        .toString())
                .contains("<html lang=\"ar\" dir=\"rtl\">");
        assertThat(kept()).satisfies(kept -> {
            assertThat(kept.address()).isEqualTo("paola@elsewhere.example");
            assertThat(kept.language()).isEqualTo("ar");
            assertThat(kept.sent()).isNotNull();
        });
    }

    @Test
    void aLetterThatHasNothingToSayAnyMoreIsNotSent() {
        paola.post("/notices/read");

        send();

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(db.sql("select count(*) from mail.letter")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aLetterWaitsForTheEndOfQuietHoursAndThatIsNoTry() {
        var hour = clock.instant().atZone(paola.person().reader().zone()).getHour();
        db.sql("update notice.rhythm set quiet_from = ?, quiet_until = ? where person = ?")
                .params(hour, (hour + 2) % 24, paola.id())
                .update();

        send();

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(kept().tries()).isZero();
        assertThat(kept().nextTry()).isAfter(clock.instant());
        TimeOfDay.at(clock.instant().plus(Duration.ofHours(3)), this::send);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aWriterWhoStumblesHoldsNobodyElsesLetterUp() throws Exception {
        outbox.post(new Letter("agnes@school.example", "To Agnès", "…"));

        office(server.getSmtp().getPort(), new Stumbling()).send();

        assertThat(received().getSubject()).isEqualTo("To Agnès");
        assertThat(kept().sent()).isNull();
        assertThat(kept().nextTry()).isAfter(clock.instant());
        send();
        assertThat(server.getReceivedMessages()).hasSize(1);
        TimeOfDay.at(clock.instant().plus(Duration.ofMinutes(5)), this::send);
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void whatIsGivenUpGoesBackToItsWriter() {
        db.sql("update mail.letter set tries = 14").update();

        office(1, mailing).send();

        assertThat(kept().nextTry()).isNull();
        assertThat(db.sql("select count(*) from notice.notice where person = ? and due > ? and letter is null")
                        .params(paola.id(), clock.instant())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aLetterIsNotGivenUpBeforeItsWriterKnows() {
        db.sql("update mail.letter set tries = 14").update();

        office(1, new Stumbling()).send();

        assertThat(kept().nextTry()).isAfter(clock.instant());
        TimeOfDay.at(
                clock.instant().plus(Duration.ofHours(4)),
                () -> office(1, mailing).send());
        assertThat(kept().nextTry()).isNull();
    }

    /// A writer who fails at all that is asked of him.
    private static final class Stumbling implements Rewriting {
        @Override
        public Rewritten anew(LetterId letter) {
            throw new IllegalStateException("The writer has stumbled");
        }

        @Override
        public void givenUp(LetterId letter) {
            throw new IllegalStateException("The writer has stumbled");
        }
    }

    private void send() {
        office(server.getSmtp().getPort(), mailing).send();
    }

    private PostOffice office(int port, Rewriting writer) {
        var house = MailServer.of("smtp://127.0.0.1:" + port + "?from=house@jumelage.example", "jumelage.example");
        return new PostOffice(
                db,
                clock,
                Optional.of(house),
                Optional.of(house.session(Duration.ofSeconds(1))),
                refusals,
                Optional.of(writer),
                Duration.ofSeconds(5));
    }

    private MimeMessage received() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private Kept kept() {
        return db.sql("select address, language, tries, sent, next_try from mail.letter where renewed")
                .query(Kept.class)
                .single();
    }
}
