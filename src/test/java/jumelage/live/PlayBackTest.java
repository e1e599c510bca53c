package jumelage.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import jumelage.Asker.Somebody;
import jumelage.IntegrationTest;
import jumelage.Scenes;
import jumelage.document.PlainText;
import jumelage.publication.ItemId;
import jumelage.room.Member;
import jumelage.room.Role;
import jumelage.writing.Erasing;
import jumelage.yjs.Doc;
import jumelage.yjs.Edit;
import jumelage.yjs.Nodes;
import jumelage.yjs.Update;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lina types a mean sentence into a page and takes it away again; her teachers see it, nobody else.
@IntegrationTest
class PlayBackTest {
    private static final String PAGE = """
            [{"type":"paragraph","attrs":{"id":"b1"},"content":[{"type":"text","text":"%s"}]}]
            """;

    private static final String MARKED = """
            [{"type":"paragraph","attrs":{"id":"b1"},"content":[{"type":"text","text":"Un "},\
            {"type":"text","text":"pont","marks":[{"type":"bold"}]},{"type":"text","text":" "},\
            {"type":"text","text":"de","marks":[{"type":"italic"}]},{"type":"text","text":" "},\
            {"type":"text","text":"bois","marks":[{"type":"code"}]},{"type":"text","text":"."}]}]
            """;

    @Autowired
    Scenes scenes;

    @Autowired
    Footage footage;

    @Autowired
    Shelf shelf;

    @Autowired
    Seeding seeding;

    @Autowired
    Snapshots snapshots;

    @Autowired
    LeftBehind leftBehind;

    @Autowired
    Projector projector;

    @Autowired
    Upkeep upkeep;

    @Autowired
    Erasing erasing;

    @Autowired
    JdbcClient db;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    Scenes.Scene scene;
    Somebody claire;
    Somebody lina;
    Somebody giulia;
    String page;
    String playBack;
    ItemId key;
    Doc doc;
    Instant at;

    @BeforeEach
    void aPage() {
        scene = scenes.scene();
        claire = scene.as(Role.FOUNDER);
        lina = scene.as(Role.PUPIL);
        giulia = scene.italianPupil();
        page = scene.path() + "/pages/" + scene.pages().get("MEMBERS");
        playBack = page + "/history/play-back";
        key = scene.document("MEMBERS");
        seeding.seed(key);
        shelf.bind(key, List.of(author(lina, 11), author(giulia, 12)));
        doc = shelf.find(key).orElseThrow().doc(List.of());
        at = clock.instant().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MILLIS);
    }

    private Author author(Somebody who, long client) {
        var member = member(who);
        return Author.of(client, member);
    }

    private Member member(Somebody who) {
        return scenes.member(scene, who);
    }

    @Test
    void whatWasTypedAndTakenAwayInOneGoIsShownWithItsWriter() {
        write(lina, 11, "Un pont de bois.", 0);
        write(lina, 11, "Un pont de bois. Giulia est nulle.", 20);
        write(lina, 11, "Un pont de bois.", 2);
        write(giulia, 12, "Un pont de pierre.", 30);

        assertThat(claire.get(playBack + "?step=2"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Step 2 of 3",
                        "Typed and taken away again",
                        "<del dir=\"auto\" lang=\"fr\"> Giulia est nulle.</del>")
                .contains("Lina", "kept until");
        assertThat(claire.get(playBack + "?step=3"))
                .bodyText()
                .contains("<del>bois</del>", "<ins>pierre</ins>", "Giulia", "one word in, one word out");
        assertThat(claire.get(page + "/history")).bodyText().contains("history/play-back");
    }

    @Test
    void nobodyHasLookedWhoOnlyPassesOverALink() {
        write(lina, 11, "Un pont.", 0);

        assertThat(claire.get(page + "/history"))
                .bodyText()
                .contains("history/play-back\" data-turbo-prefetch=\"false\"");
        assertThat(claire.get(playBack)).bodyText().contains("<div class=\"book\" data-turbo-prefetch=\"false\"");
    }

    @Test
    void whatIsTakenAwayLaterIsStruckThroughWhereItStood() {
        write(lina, 11, "Un pont. Giulia est nulle.", 0);
        write(giulia, 12, "Un pont.", 60);

        assertThat(claire.get(playBack + "?step=1")).bodyText().contains("Giulia est nulle.");
        assertThat(claire.get(playBack)).bodyText().contains("Step 2 of 2", "Giulia est nulle", "<del>");
    }

    @Test
    void whatIsTypedKeepsItsMarks() {
        write(lina, 11, "Un pont.", 0);
        type(lina, MARKED, 60);
        write(giulia, 12, "Un pont.", 60);

        assertThat(claire.get(playBack + "?step=2"))
                .bodyText()
                .contains("Un <strong>pont</strong><ins> <em>de</em> <code>bois</code></ins>.", "“pont” now: bold");
        assertThat(claire.get(playBack + "?step=3"))
                .bodyText()
                .contains("Un pont<del> <em>de</em> <code>bois</code></del>.", "“pont” no longer: bold");
    }

    @Test
    void ofALongJournalTheBeginningIsOneStep() {
        for (var number = 1; number <= 6; number++)
            write(number == 2 ? giulia : lina, number == 2 ? 12 : 11, "Pont " + number, 60);
        var base = footage.base(key).orElseThrow();
        var whole = footage.strokes(key, base, Instant.EPOCH, 6);
        var told = footage.strokes(key, base, Instant.EPOCH, 2);
        var lately = footage.strokes(key, base, at.minusSeconds(210), 2);

        assertThat(whole.cut()).isNull();
        assertThat(whole.stretches()).hasSize(6);
        assertThat(told.cut()).isEqualTo(at.minusSeconds(60));
        assertThat(told.stretches()).hasSize(3).first().satisfies(first -> {
            assertThat(first.after()).isEqualTo(base.baseSeq());
            assertThat(first.last()).isEqualTo(base.seq() - 2);
            assertThat(first.people()).containsExactly(lina.id(), giulia.id());
            assertThat(first.from()).isEqualTo(at.minusSeconds(300));
            assertThat(first.to()).isEqualTo(at.minusSeconds(120));
        });
        assertThat(lately.stretches().getFirst().after()).isEqualTo(base.seq() - 4);
        assertThat(lately.stretches().getFirst().people()).containsExactly(lina.id());
        assertThat(footage.strokes(key, base, at, 2).cut()).isNull();
    }

    @Test
    void onlyTeachersSeeIt() {
        write(lina, 11, "Un pont. Giulia est nulle.", 0);

        for (var role : List.of(Role.FOUNDER, Role.ADMINISTRATOR, Role.TEACHER, Role.GUEST_TEACHER))
            assertThat(scene.as(role).get(playBack)).as(role.name()).hasStatusOk();
        for (var role : List.of(Role.EXPERT, Role.OBSERVER, Role.HEAD, Role.PUPIL_ADMINISTRATOR, Role.PUPIL)) {
            assertThat(scene.as(role).get(playBack)).as(role.name()).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(scene.as(role).get(page + "/history").getResponse().getStatus() == 200
                            && body(scene.as(role), page + "/history").contains("history/play-back"))
                    .as(role.name())
                    .isFalse();
        }
        assertThat(scenes.scene().as(Role.FOUNDER).get(playBack)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void itIsStillThereWhenTheRoomIsClosed() {
        write(lina, 11, "Un pont. Giulia est nulle.", 0);
        db.sql("update room.room set closed = now() where id = ?")
                .param(scene.id())
                .update();

        assertThat(claire.get(playBack)).hasStatusOk().bodyText().contains("Giulia est nulle.");
        assertThat(lina.get(playBack)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whoeverAsksForNoStepGetsOne() {
        write(lina, 11, "Un pont.", 0);
        write(lina, 11, "Deux ponts.", 60);

        for (var step : List.of("999999", "x", "", "99999999999999999999", "%00", "2.5", "1e9"))
            assertThat(claire.get(playBack + "?step=" + step))
                    .as(step)
                    .hasStatusOk()
                    .bodyText()
                    .contains("Step 2 of 2");
        for (var step : List.of("-1", "0", "-999999"))
            assertThat(claire.get(playBack + "?step=" + step))
                    .as(step)
                    .hasStatusOk()
                    .bodyText()
                    .contains("Step 1 of 2");
    }

    @Test
    void aPageThatNobodyWroteLatelySaysWhy() {
        assertThat(claire.get(playBack))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing to play back", "plays back for 30 days");
        var untouched = scene.path() + "/pages/" + scene.pages().get("PUBLIC") + "/history/play-back";
        assertThat(claire.get(untouched)).bodyText().contains("Nothing to play back");
    }

    @Test
    void afterItsDaysItIsGoneBeforeAndAfterTheJobHasRun() {
        at = clock.instant().minus(Duration.ofDays(31));
        write(lina, 11, "Un pont. Giulia est nulle.", 0);
        write(lina, 11, "Un pont.", 60);
        at = clock.instant().minus(Duration.ofDays(1));
        write(giulia, 12, "Deux ponts.", 0);

        assertThat(claire.get(playBack + "?step=1"))
                .bodyText()
                .contains("Step 1 of 1", "Deux")
                .doesNotContain("nulle");
        snapshots.take(key);
        leftBehind.squash();
        assertThat(shelf.after(key, 0)).hasSize(1);
        assertThat(claire.get(playBack + "?step=1"))
                .bodyText()
                .contains("Step 1 of 1", "Deux")
                .doesNotContain("nulle");
    }

    @Test
    void whatWasSetAsideWithAnEarlierEpochDoesNotComeBack() {
        write(lina, 11, "Un pont. Giulia est nulle.", 0);
        write(lina, 11, "Un pont.", 60);
        assertThat(claire.get(playBack + "?step=2")).bodyText().contains("nulle");

        upkeep.renew(key, member(claire));

        assertThat(claire.get(playBack + "?step=2"))
                .bodyText()
                .contains("Nothing to play back")
                .doesNotContain("nulle");
    }

    @Test
    void whatWasErasedIsNowhere() {
        write(lina, 11, "Un pont. Giulia est nulle.", 0);
        assertThat(claire.get(playBack)).bodyText().contains("nulle");
        db.sql("update publication.item set trashed = now() - interval '1 year' where id = ?")
                .param(key.id())
                .update();
        assertThat(claire.get(playBack)).hasStatus(HttpStatus.NOT_FOUND);
        erasing.erase(key);

        assertThat(claire.get(playBack)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(projector.play(key, 1).orElseThrow().stretches()).isEmpty();
    }

    @Test
    void eachWhoLooksIsNotedOnceAWhile() {
        write(lina, 11, "Un pont.", 0);
        for (var step = 1; step < 4; step++) claire.get(playBack + "?step=" + step);
        scene.second().get(playBack);
        lina.get(playBack);

        assertThat(db.sql("select who from audit.entry where chain = ? and what = 'wiki.played-back' and subject = ?")
                        .params("room:" + scene.id(), key.id())
                        .query(UUID.class)
                        .list())
                .containsExactlyInAnyOrder(
                        claire.id().value(), scene.second().id().value());
    }

    @Test
    void stepsAreListedADozenAtOnce() {
        for (var number = 0; number < 30; number++) write(lina, 11, "Pont " + number, 60);

        assertThat(claire.get(playBack + "?step=13"))
                .bodyText()
                .contains("Step 13 of 30", "?step=12", "?step=24", "?step=25", "Earlier", "Later")
                .doesNotContain("?step=26", "?step=11\"");
    }

    @Test
    void aScriptThatWasTypedIsOnlyWords() {
        write(lina, 11, "<script>alert(1)</script>", 0);
        write(lina, 11, "Un pont.", 2);

        assertThat(claire.get(playBack))
                .hasStatusOk()
                .bodyText()
                .contains("&lt;script")
                .doesNotContain("<script>alert");
    }

    @Test
    void aLongJournalPlaysBackInAMoment() {
        var typed = 20_000;
        var seq = shelf.find(key).orElseThrow().seq();
        var words = new StringBuilder();
        var updates = new ArrayList<Object[]>();
        for (var letter = 1; letter <= typed; letter++) {
            words.append(letter % 6 == 5 ? ' ' : (char) ('a' + letter % 26));
            if (words.length() > 40) words.setLength(1);
            var edit = doc.take(Update.parse(edit(words.toString(), 11), Bounds.YJS));
            updates.add(new Object[] {
                key.room().value(), key.id(), seq + letter, lina.id().value(), at(letter), edit
            });
        }
        jdbc.batchUpdate(
                "insert into live.update (room_id, document, seq, epoch, person, at, bytes) values (?, ?, ?, 1, ?, ?, ?)",
                updates);

        var last = assertTimeout(Duration.ofSeconds(10), () -> projector.play(key, Integer.MAX_VALUE))
                .orElseThrow();
        assertThat(last.stretches()).hasSizeBetween(45, 60);
        var shot = Objects.requireNonNull(last.shot());
        assertThat(shot.number()).isEqualTo(last.stretches().size());
        assertThat(shot.struck()).isNotEmpty();
        assertThat(PlainText.of(shot.after()).text()).isEqualTo(words.toString().strip());
        var before = Objects.requireNonNull(
                projector.play(key, shot.number() - 1).orElseThrow().shot());
        assertThat(PlainText.of(before.after()).text())
                .isEqualTo(PlainText.of(shot.before()).text());
    }

    @Test
    void whoPastesMuchToHideAWordIsSeenToHaveDoneSo() {
        write(lina, 11, "Un pont. " + "ha ".repeat(10_000), 0);
        write(lina, 11, "Un pont.", 1);
        write(lina, 11, "Un pont. Giulia est nulle.", 1);
        write(lina, 11, "Un pont.", 1);

        assertThat(claire.get(playBack))
                .hasStatusOk()
                .bodyText()
                .contains("ha ha ha", "More was typed and taken away in this step than is shown here.");
    }

    @Test
    void whoeverComesWhileOthersLookForLongIsToldToComeAgain() throws InterruptedException {
        write(lina, 11, "Un pont.", 0);
        var there = new CountDownLatch(1);
        var gone = new CountDownLatch(1);
        var other = Thread.ofVirtual().start(() -> {
            projector.playing.lock();
            there.countDown();
            try {
                gone.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } finally {
                projector.playing.unlock();
            }
        });
        there.await();

        assertThat(claire.get(playBack))
                .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
                .hasHeader("Retry-After", "5")
                .bodyText()
                .contains("Others are playing back", "Try again");
        gone.countDown();
        other.join();
        assertThat(claire.get(playBack)).hasStatusOk();
    }

    private OffsetDateTime at(int letter) {
        return at.plusMillis(150L * letter).atOffset(ZoneOffset.UTC);
    }

    private static String body(Somebody who, String path) {
        try {
            return who.get(path).getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The first paragraph says `words`, so many seconds after what was written before.
    private void write(Somebody who, long client, String words, int later) {
        append(who, edit(words, client), later);
    }

    private void type(Somebody who, String page, int later) {
        append(who, Edit.of(doc, Nodes.read(page), 11, Clients.OVERLAPPING), later);
    }

    private void append(Somebody who, byte[] update, int later) {
        at = at.plusSeconds(later);
        var edit = doc.take(Update.parse(update, Bounds.YJS));
        shelf.append(key, shelf.find(key).orElseThrow(), who.id(), edit);
        db.sql(
                        "update live.update set at = ? where document = ? and seq = (select seq from live.document where id = ?)")
                .params(at.atOffset(ZoneOffset.UTC), key.id(), key.id())
                .update();
    }

    private byte[] edit(String words, long client) {
        return Edit.of(doc, Nodes.read(PAGE.formatted(words)), client, Clients.OVERLAPPING);
    }
}
