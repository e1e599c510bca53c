package jumelage.live;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import jumelage.Asker.Somebody;
import jumelage.IntegrationTest;
import jumelage.Scenes;
import jumelage.document.Authorship;
import jumelage.document.Document;
import jumelage.document.PlainText;
import jumelage.publication.ItemId;
import jumelage.room.Member;
import jumelage.room.Role;
import jumelage.writing.Byline;
import jumelage.writing.Playing;
import jumelage.writing.Reel;
import jumelage.writing.Shot;
import jumelage.writing.Writings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// It is told that Lina and Giulia have written a page, an hour ago.
@IntegrationTest
class LonghandTest {
    @Autowired
    Scenes scenes;

    @Autowired
    Longhand longhand;

    @Autowired
    Shelf shelf;

    @Autowired
    Playing playing;

    @Autowired
    Writings writings;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    Scenes.Scene scene;
    ItemId key;
    Member lina;
    Member giulia;
    Instant begun;

    @BeforeEach
    void aPageThatNobodyHasOpened() {
        scene = scenes.scene();
        key = scene.document("MEMBERS");
        lina = member(scene.as(Role.PUPIL));
        giulia = member(scene.italianPupil());
        begun = clock.instant().minus(Duration.ofHours(1)).truncatedTo(SECONDS);
    }

    @Test
    void whatIsToldPlaysBackWhenItWasAndByWhom() {
        longhand.write(
                key,
                List.of(
                        told(lina, 0, "Un pont."),
                        told(lina, 1, "Un pont. Giulia dort."),
                        told(lina, 2, "Un pont."),
                        told(giulia, 600, "Un pont long.")));

        var stretches = reel(1).stretches();
        assertThat(stretches)
                .extracting(Reel.Stretch::by)
                .extracting(all -> all.getFirst().person())
                .containsExactly(lina.id(), giulia.id());
        assertThat(stretches.getFirst().from())
                .isBetween(begun, begun.plusSeconds(60).minusMillis(1));
        assertThat(stretches.getLast().from())
                .isBetween(begun.plusSeconds(600), begun.plusSeconds(660).minusMillis(1));
        assertThat(shot(1).struck())
                .extracting(Shot.Struck::words)
                .singleElement()
                .asString()
                .contains("Giulia dort");
        assertThat(PlainText.of(shot(2).after()).text()).isEqualTo("Un pont long.");
    }

    @Test
    void onceSettledItIsReadAndEachHasHisWords() {
        longhand.write(key, List.of(told(lina, 0, "Un pont."), told(giulia, 60, "Un pont long.")));
        longhand.write(key, List.of(told(giulia, 120, "Un pont très long."), told(giulia, 180, "Un pont très long.")));

        var now = writings.settle(key);

        assertThat(PlainText.of(now.body()).text()).isEqualTo("Un pont très long.");
        assertThat(authorship().characters())
                .containsOnlyKeys(lina.id().value(), giulia.id().value());
        assertThat(shelf.after(key, 0)).as("what changes nothing is not told").hasSize(3);
        assertThat(writings.history(key, lina).getFirst().by())
                .extracting(Byline::person)
                .containsExactlyInAnyOrder(lina.id(), giulia.id());
    }

    private Authorship authorship() {
        return db.sql("select authorship::text from writing.document where id = ?")
                .param(key.id())
                .query((row, _) -> Authorship.stored(row.getString(1)))
                .single();
    }

    private Longhand.Told told(Member by, int later, String words) {
        var body = """
                {"type":"doc","content":[{"type":"paragraph","attrs":{"id":"b1"},"content":[{"type":"text","text":"%s"}]}]}
                """.formatted(words);
        return new Longhand.Told(begun.plusSeconds(later), by, Document.stored(body));
    }

    private Reel reel(int step) {
        return playing.play(key, step).orElseThrow();
    }

    private Shot shot(int step) {
        return Objects.requireNonNull(reel(step).shot());
    }

    private Member member(Somebody who) {
        return scenes.member(scene, who);
    }
}
