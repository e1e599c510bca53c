package jumelage.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import jumelage.IntegrationTest;
import jumelage.Scenes;
import jumelage.account.People;
import jumelage.publication.ItemId;
import jumelage.room.Members;
import jumelage.room.Role;
import jumelage.room.Rooms;
import jumelage.store.Bells;
import jumelage.store.Doorbell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Who has a document open on one node is there for those on another.
@IntegrationTest
@Transactional(propagation = Propagation.NEVER)
class NeighboursTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired
    Scenes scenes;

    @Autowired
    Members members;

    @Autowired
    Rooms rooms;

    @Autowired
    People people;

    @Autowired
    Bells bells;

    @Autowired
    Clock clock;

    final AtomicLong jumped = new AtomicLong();
    final List<Node> nodes = new ArrayList<>();
    final List<String> rung = new CopyOnWriteArrayList<>();
    Scenes.Scene scene;
    ItemId document;
    Node here;
    Node there;

    private final class Node {
        final Ticker ticker = new Ticker();
        final Presence presence = new Presence(ticker, clock);
        final Doorbell bell = bells.another();
        final Neighbours neighbours =
                new Neighbours(presence, rooms, people, members, bell, ticker, () -> System.nanoTime() + jumped.get());

        Node() {
            nodes.add(this);
            bell.hear(Neighbours.TOPIC, rung::add, () -> {});
        }

        void close() {
            ticker.destroy();
            bell.stop();
        }

        List<String> names() {
            return new Attendance(presence)
                    .at(document).stream().map(Present::name).toList();
        }

        /// What the browser at the end of the line is told.
        List<String> come(long client, Role role) {
            var told = new CopyOnWriteArrayList<String>();
            var line = new Line() {
                @Override
                public void send(byte[] message) {
                    told.add(new String(message));
                }

                @Override
                public void close(Farewell why) {
                    told.add(why.name());
                }
            };
            lines.add(line);
            var who = Present.of(scenes.member(scene, scene.as(role)));
            for (var first : presence.come(document, Attendee.here(client, who, line), 1)) told.add(new String(first));
            return told;
        }
    }

    final List<Line> lines = new ArrayList<>();

    @BeforeEach
    void twoNodes() {
        scene = scenes.scene();
        document = scene.document("MEMBERS");
        here = new Node();
        there = new Node();
        here.neighbours.round();
        there.neighbours.round();
        await().atMost(SOON).until(() -> rung.stream().distinct().count() > 1);
    }

    @AfterEach
    void close() {
        nodes.forEach(Node::close);
    }

    @Test
    void whoComesHereIsSeenThereAndGoesThereToo() {
        var claire = there.come(1, Role.FOUNDER);
        here.come(2, Role.PUPIL);
        await().atMost(SOON).until(() -> there.names().equals(List.of("Claire", "Lina")));
        await().atMost(SOON).until(() -> claire.stream().anyMatch(told -> told.contains("\"name\":\"Lina\"")));

        here.presence.move(document, 2, lines.getLast(), "{\"anchor\":1,\"head\":2}");
        await().atMost(SOON).until(() -> claire.stream().anyMatch(told -> told.contains("{\"anchor\":1,\"head\":2}")));

        here.presence.leave(document, 2, lines.getLast());
        await().atMost(SOON).until(() -> there.names().equals(List.of("Claire")));
        assertThat(rung).noneMatch(told -> told.contains("Lina"));
    }

    @Test
    void aNodeThatComesLaterIsToldAll() {
        here.come(2, Role.PUPIL);
        here.presence.move(document, 2, lines.getLast(), "{\"anchor\":3}");
        var later = new Node();
        later.neighbours.round();
        await().atMost(SOON).until(() -> later.names().equals(List.of("Lina")));
        await().atMost(SOON)
                .until(() -> later.come(5, Role.FOUNDER).stream().anyMatch(told -> told.contains("{\"anchor\":3}")));
    }

    @Test
    void whoseNodeSaysNothingLapses() {
        here.come(2, Role.PUPIL);
        await().atMost(SOON).until(() -> there.names().equals(List.of("Lina")));
        here.close();

        jumped.addAndGet(Neighbours.LAPSE.toNanos() + 1);
        there.neighbours.round();

        await().atMost(SOON).until(() -> there.names().isEmpty());
        await().atMost(SOON).until(() -> there.presence.documents().isEmpty());
    }

    @Test
    void whoComesFromAnotherNodeIsHere() {
        here.come(2, Role.PUPIL);
        await().atMost(SOON).until(() -> there.names().equals(List.of("Lina")));
        there.come(2, Role.PUPIL);
        here.presence.leave(document, 2, lines.getFirst());
        await().atMost(SOON).until(() -> {
            there.neighbours.round();
            return here.names().equals(List.of("Lina"));
        });
        assertThat(there.names()).containsExactly("Lina");
    }

    @Test
    void manyAreToldInPieces() {
        var many = new ArrayList<Word.Entry>();
        var lina = scene.as(Role.PUPIL).id();
        for (var client = 1L; client <= 400; client++)
            many.add(new Word.Entry(client, lina, true, client, "{\"anchor\":\"" + "x".repeat(200) + "\"}"));
        var words = Word.of("node", document, many);
        assertThat(words)
                .hasSizeGreaterThan(10)
                .allMatch(word -> word.toString().length() < 7_000);
        var read = words.stream()
                .map(word -> Word.read(word.toString()))
                .flatMap(word -> word.entries().stream())
                .toList();
        assertThat(read).isEqualTo(many);
        assertThat(Word.read(new Word("node", null, List.of()).toString()).document())
                .isNull();
        assertThat(Word.read(Word.of("node", document, List.of(Word.Entry.gone(7)))
                                .getFirst()
                                .toString())
                        .entries())
                .containsExactly(Word.Entry.gone(7));
    }
}
