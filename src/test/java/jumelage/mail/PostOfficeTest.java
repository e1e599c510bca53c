package jumelage.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import jumelage.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class PostOfficeTest {
    private static final Duration LONGEST = Duration.ofSeconds(5);

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @Autowired
    Refusals refusals;

    @Test
    void lettersLeaveAndOneTimeLinksAreForgotten() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            outbox.post(new Letter("agnes@school.example", "Été à Guérande", "Bonjour Agnès", false));
            outbox.post(new Letter("agnes@school.example", "Secret", "a link", true));

            office(server.getSmtp().getPort()).send();

            var received = server.getReceivedMessages();
            assertThat(received).hasSize(2);
            assertThat(received[0].getSubject()).isEqualTo("Été à Guérande");
            assertThat(GreenMailUtil.getWholeMessage(received[0])).contains("multipart/alternative");
            var both = (MimeMultipart) received[0].getContent();
            assertThat(both.getBodyPart(0).getContentType()).startsWith("text/plain");
            assertThat(both.getBodyPart(0).getContent().toString()).contains("Bonjour Agnès");
            assertThat(both.getBodyPart(1).getContentType()).startsWith("text/html");
            assertThat(both.getBodyPart(1).getContent().toString())
                    .contains("<html lang=\"en\" dir=\"ltr\">", "Bonjour Agnès")
                    .doesNotContain("<img", "src=", "<script");
            assertThat(received[0].getHeader("List-Unsubscribe")).isNull();
            assertThat(received[0].getFrom()[0]).hasToString("house@jumelage.example");
            assertThat(outbox.latest()).allSatisfy(letter -> {
                assertThat(letter.sent()).isNotNull();
                assertThat(letter.failure()).isNull();
            });
            assertThat(db.sql("select body from mail.letter where confidential")
                            .query(String.class)
                            .single())
                    .isEmpty();
            office(server.getSmtp().getPort()).send();
            assertThat(server.getReceivedMessages()).hasSize(2);
        } finally {
            server.stop();
        }
    }

    @Test
    void aRefusedAddressSaysWhyAndDoesNotHoldUpTheOthers() throws IOException {
        outbox.post(new Letter("refused@school.example", "To nobody", "…"));
        outbox.post(new Letter("no address at all", "To nowhere", "…"));
        outbox.post(new Letter("agnes@school.example", "To Agnès", "…"));

        try (var server = refusing()) {
            office(server.getLocalPort()).send();
        }

        assertThat(letter("To nobody").failure()).contains("no such person here");
        assertThat(letter("To nobody").nextTry()).isNull();
        assertThat(refusals.has("Refused@school.example")).isTrue();
        assertThat(refusals.has("agnes@school.example")).isFalse();
        assertThat(letter("To nowhere").failure()).isNotBlank();
        assertThat(letter("To Agnès").sent()).isNotNull();
    }

    @Test
    void aSilentServerIsLeftAlone() throws IOException {
        outbox.post(new Letter("agnes@school.example", "One", "…"));
        outbox.post(new Letter("agnes@school.example", "Two", "…"));

        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var begun = System.nanoTime();
            office(server.getLocalPort()).send();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
        }

        assertThat(letter("One").failure()).isNotBlank();
        assertThat(letter("One").tries()).isEqualTo(1);
        assertThat(letter("Two").tries()).isZero();
    }

    @Test
    void afterADayALetterIsGivenUp() {
        outbox.post(new Letter("agnes@school.example", "One", "a link", true));
        db.sql("update mail.letter set tries = 14").update();

        office(1).send();

        assertThat(letter("One").nextTry()).isNull();
        assertThat(letter("One").failure()).isNotBlank();
        var hours = Duration.ZERO;
        for (var tries = 1; tries < 15; tries++) hours = hours.plus(PostOffice.pause(tries));
        assertThat(hours).isBetween(Duration.ofHours(20), Duration.ofHours(24));
    }

    @Test
    void whatWasSentOrGivenUpLongAgoIsClearedAwayAndWhatWaitsIsNot() {
        for (var subject : new String[] {"Sent", "Given up", "Waits", "Given up just now"})
            outbox.post(new Letter("agnes@school.example", subject, "…"));
        var old = clock.instant().minus(Duration.ofDays(31));
        db.sql("update mail.letter set written = ? where subject <> 'Given up just now'")
                .param(old)
                .update();
        db.sql("update mail.letter set next_try = null where subject <> 'Waits'")
                .update();
        db.sql("update mail.letter set sent = ? where subject = 'Sent'")
                .param(old)
                .update();

        office(1).clear();

        assertThat(outbox.latest())
                .extracting(Outbox.Posted::subject)
                .containsExactlyInAnyOrder("Waits", "Given up just now");
    }

    @Test
    void withoutAServerLettersStay() {
        outbox.post(new Letter("agnes@school.example", "One", "a link", true));

        new PostOffice(db, clock, Optional.empty(), Optional.empty(), refusals, Optional.empty(), LONGEST).send();

        assertThat(letter("One").tries()).isZero();
        assertThat(outbox.sends()).isFalse();
        assertThat(outbox.bodyOf(letter("One").id())).contains("a link");
    }

    @Test
    void aServerThatDripsIsNotWaitedForForEver() throws IOException {
        outbox.post(new Letter("agnes@school.example", "One", "…"));

        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (var line = server.accept()) {
                    for (; ; Thread.sleep(200))
                        line.getOutputStream().write("220-wait\r\n".getBytes(StandardCharsets.UTF_8));
                } catch (IOException | InterruptedException e) {
                    // the line was left
                }
            });
            var begun = System.nanoTime();
            office(server.getLocalPort()).send();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LONGEST.multipliedBy(3));
        }

        assertThat(letter("One").failure()).contains("took more than");
        assertThat(letter("One").nextTry()).isAfter(clock.instant());
    }

    @Test
    void aClockThatHasJumpedHoldsNoLetterBack() throws IOException {
        outbox.post(new Letter("agnes@school.example", "To Agnès", "…"));
        db.sql("update mail.letter set next_try = ?")
                .param(clock.instant().plus(Duration.ofDays(400)))
                .update();

        try (var server = refusing()) {
            office(server.getLocalPort()).send();
        }

        assertThat(letter("To Agnès").sent()).isNotNull();
    }

    @Test
    void whatAServerHasAgainstUsIsNotHeldAgainstTheAddress() {
        assertThat(Verdict.of(refusal("550 5.7.1 blocked by policy"))).isEqualTo(new Verdict(true, false));
        assertThat(Verdict.of(refusal("552 5.2.2 mailbox full"))).isEqualTo(new Verdict(true, false));
        assertThat(Verdict.of(refusal("550 5.1.1 no such user"))).isEqualTo(new Verdict(true, true));
        assertThat(Verdict.of(refusal("450 4.2.1 try later"))).isEqualTo(new Verdict(false, false));
    }

    private static jakarta.mail.SendFailedException refusal(String said) {
        var code = Integer.parseInt(said.substring(0, 3));
        return new jakarta.mail.SendFailedException(
                "Invalid Addresses",
                new org.eclipse.angus.mail.smtp.SMTPAddressFailedException(
                        new jakarta.mail.internet.InternetAddress(), "RCPT TO", code, said));
    }

    @Test
    void anArabicLetterRunsFromRightToLeft() {
        var page = jumelage.shell.Templates.print(
                Letterhead.of("ar", "إشعار", "مرحبا <b>\n\nhttp://jumelage.example/contacts"));

        assertThat(page)
                .contains("<html lang=\"ar\" dir=\"rtl\">", "<a href=\"http://jumelage.example/contacts\" dir=\"ltr\">")
                .contains("&lt;b");
    }

    private PostOffice office(int port) {
        var server = MailServer.of("smtp://127.0.0.1:" + port + "?from=house@jumelage.example", "jumelage.example");
        return new PostOffice(
                db,
                clock,
                Optional.of(server),
                Optional.of(server.session(Duration.ofSeconds(1))),
                refusals,
                Optional.empty(),
                LONGEST);
    }

    private Outbox.Posted letter(String subject) {
        return outbox.latest().stream()
                .filter(letter -> letter.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    /// A mail server that knows Agnès only.
    private static ServerSocket refusing() throws IOException {
        var socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            try (var line = socket.accept();
                    var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8))) {
                var out = line.getOutputStream();
                out.write("220 hello\r\n".getBytes(StandardCharsets.UTF_8));
                var data = false;
                for (var said = in.readLine(); said != null; said = in.readLine()) {
                    if (data && !said.equals(".")) continue;
                    data = said.equals("DATA");
                    var answer = said.startsWith("RCPT") && !said.contains("agnes")
                            ? "550 5.1.1 no such person here"
                            : data ? "354 go on" : said.equals("QUIT") ? "221 bye" : "250 fine";
                    out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                // the test has closed the line
            }
        });
        return socket;
    }
}
