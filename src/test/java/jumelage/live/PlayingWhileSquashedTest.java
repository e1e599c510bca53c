package jumelage.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import jumelage.document.Document;
import jumelage.document.PlainText;
import jumelage.yjs.Edit;
import jumelage.yjs.Nodes;
import jumelage.yjs.Update;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A journal loses its beginning while somebody plays it back.
class PlayingWhileSquashedTest extends WritingTogether {
    private static final int STEPS = 40;
    private static final String PAGE = """
            [{"type":"paragraph","attrs":{"id":"b1"},"content":[{"type":"text","text":"%d ponts"}]}]
            """;

    @Autowired
    Projector projector;

    @Autowired
    Seeding seeding;

    @Test
    void eachStepIsWhatItBrought() throws InterruptedException {
        linaCounts();
        var squashing = Thread.ofVirtual().start(() -> {
            for (var left = STEPS; left > 0; left--) squash(left);
        });

        for (var alive = true; alive; alive = squashing.isAlive()) {
            var shot = Objects.requireNonNull(
                    projector.play(page.key(), 1).orElseThrow().shot());
            assertThat(count(shot.after())).isEqualTo(count(shot.before()) + 1);
        }
        squashing.join();
        var left = projector.play(page.key(), 1).orElseThrow();
        assertThat(left.stretches()).hasSize(1);
        assertThat(count(Objects.requireNonNull(left.shot()).before())).isEqualTo(STEPS - 1);
    }

    /// A minute lies between two of her updates.
    private void linaCounts() {
        var key = page.key();
        transaction().executeWithoutResult(_ -> {
            seeding.seed(key);
            shelf.bind(key, List.of(Author.of(11, lina)));
        });
        var doc = shelf.find(key).orElseThrow().doc(List.of());
        for (var number = 1; number <= STEPS; number++) {
            var edit = Edit.of(doc, Nodes.read(PAGE.formatted(number)), 11, Clients.OVERLAPPING);
            var update = doc.take(Update.parse(edit, Bounds.YJS));
            transaction()
                    .executeWithoutResult(_ -> shelf.append(key, shelf.find(key).orElseThrow(), lina.id(), update));
        }
        db.sql("""
                update live.update set at = at - make_interval(mins => cast(? - seq as int)) where document = ?
                """).params(STEPS, key.id()).update();
        snapshots.take(key);
    }

    /// So many are left.
    private void squash(int left) {
        var until = clock.instant().minus(Duration.ofMinutes(left - 1)).minusSeconds(30);
        transaction().executeWithoutResult(_ -> shelf.squash(page.key(), until));
    }

    private static int count(Document document) {
        var words = PlainText.of(document).text();
        return words.endsWith("ponts") ? Integer.parseInt(words.substring(0, words.indexOf(' '))) : 0;
    }
}
