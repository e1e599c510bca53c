package jumelage.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import jumelage.IntegrationTest;
import jumelage.Scenes;
import jumelage.account.Sessions;
import jumelage.room.Role;
import jumelage.store.Doorbell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

/// One line, with a clock of our own and a seat at which everything is written down.
@IntegrationTest
class TalkTest {
    private static final byte[] UPDATE = {0, 2, 2, 0, 0};
    private static final byte[] MISSING = {0, 1, 2, 0, 0};
    private static final byte[] VECTOR = {0, 0, 1, 0};

    @Autowired
    Scenes scenes;

    @Autowired
    Sessions sessions;

    @Autowired
    Presence presence;

    @Autowired
    Rights rights;

    @Autowired
    Writers writers;

    @Autowired
    Ticker ticker;

    @Autowired
    Doorbell doorbell;

    @Autowired
    JdbcClient db;

    final AtomicLong now = new AtomicLong(1_000_000_000_000L);
    final List<String> told = new CopyOnWriteArrayList<>();
    final List<String> written = new CopyOnWriteArrayList<>();
    /// How often whether all is kept; -1 once somebody has left when it was.
    final AtomicInteger asked = new AtomicInteger();

    RuntimeException refuses;
    Scenes.Scene scene;
    Talks talks;
    Talk talk;

    @BeforeEach
    void linaWrites() {
        scene = scenes.scene();
        talks = new Talks(
                new House((_, scribe, _) -> seat(scribe), presence, rights, writers, new Senders(ticker), now::get),
                ticker,
                doorbell);
        talk = begin(7);
    }

    private Talk begin(long client) {
        var lina = scenes.member(scene, scene.as(Role.PUPIL));
        var request = new MockHttpServletRequest();
        request.setCookies(scene.as(Role.PUPIL).cookies());
        var session = sessions.session(request).orElseThrow();
        var document = scene.document("MEMBERS");
        return talks.begin(new Entrant(session, new Scribe(lina, client, 0), document, true), new Outlet() {
            @Override
            public void send(byte[] message) {
                told.add("" + message[0]);
            }

            @Override
            public void ping() {
                told.add("ping");
            }

            @Override
            public void end(int code) {
                told.add("end " + code);
            }
        });
    }

    private Seat seat(Scribe scribe) {
        if (refuses != null) throw refuses;
        return new Seat() {
            @Override
            public void welcome(byte[] stateVector) {
                written.add("welcome");
            }

            @Override
            public void write(byte[] update) {
                if (refuses != null) throw refuses;
                written.add("update of " + update.length);
            }

            @Override
            public Scribe scribe() {
                return scribe;
            }

            @Override
            public int epoch() {
                return 3;
            }

            @Override
            public boolean settled() {
                return asked.incrementAndGet() > 2;
            }

            @Override
            public void leave() {
                asked.compareAndSet(3, -1);
                written.add("leave");
            }
        };
    }

    private void hear(byte[] message) {
        talk.hear(ByteBuffer.wrap(message), true);
    }

    private void pass(int seconds) {
        now.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
        talk.round();
    }

    private void ends(Farewell why) {
        await().until(() -> told.contains("end " + why.code()));
        assertThat(written).contains("leave");
        assertThat(talks.size()).isZero();
        written.clear();
        hear(UPDATE);
        assertThat(written).isEmpty();
    }

    @Test
    void whatIsWrittenReachesTheSeatInOrder() {
        hear(VECTOR);
        hear(MISSING);
        hear(UPDATE);
        talk.hear(ByteBuffer.wrap(new byte[] {0, 2, 3}), false);
        talk.hear(ByteBuffer.wrap(new byte[] {1, 1, 1}), true);
        assertThat(written).containsExactly("welcome", "update of 2", "update of 2", "update of 3");
        await().until(() -> !told.isEmpty());
        assertThat(told.getFirst()).isEqualTo("" + Wire.PEOPLE);
    }

    @Test
    void itIsNeverSilentForLong() {
        // the list, who writes where, and the list as it is told to all
        await().until(() -> told.size() == 3);
        pass(10);
        assertThat(told).hasSize(3);
        pass(5);
        await().until(() -> told.size() == 4);
        assertThat(told.getLast()).isEqualTo("" + Wire.AWARENESS);
        talk.isAlive();
        pass(15);
        await().until(() -> told.size() == 5);
    }

    @Test
    void whoeverDoesNotAnswerIsGone() {
        pass(26);
        await().until(() -> told.contains("ping"));
        pass(35);
        ends(Farewell.TOO_SLOW);
    }

    /// Not whoever has the page open, nor whose browser answers what it is asked.
    @Test
    void whoeverWritesIsThere() {
        db.sql("update account.session set last_seen = last_seen - interval '30 minutes' where person = ?")
                .param(scene.as(Role.PUPIL).id())
                .update();
        sessions.refresh(scene.as(Role.PUPIL).id());
        var before = seen();
        now.addAndGet(TimeUnit.SECONDS.toNanos(25));
        hear(VECTOR);
        hear(MISSING);
        hear(new byte[] {1, 1, 0});
        talk.isAlive();
        talk.ask();
        assertThat(seen()).isEqualTo(before);

        hear(UPDATE);
        assertThat(seen()).isAfter(before);
    }

    private Instant seen() {
        return db.sql("select last_seen from account.session where person = ?")
                .param(scene.as(Role.PUPIL).id())
                .query(Instant.class)
                .single();
    }

    @Test
    void whoeverHasBeenSignedOutWritesNothingMore() {
        db.sql("delete from account.session where person = ?")
                .param(scene.as(Role.PUPIL).id())
                .update();
        sessions.refresh(scene.as(Role.PUPIL).id());
        now.addAndGet(TimeUnit.SECONDS.toNanos(25));
        hear(UPDATE);
        assertThat(written).containsExactly("leave");
        ends(Farewell.SIGNED_OUT);
    }

    @Test
    void itIsAskedAgainWhenNoBellHasRung() {
        db.sql("update wiki.page set locked = true where room_id = ?")
                .param(scene.id())
                .update();
        talk.ask();
        ends(Farewell.SHUT);
    }

    @Test
    void whoeverIsSomebodyElseNowComesAgainAsThat() {
        db.sql("update room.member set role = 'PUPIL_ADMINISTRATOR' where room_id = ? and person = ?")
                .params(scene.id(), scene.as(Role.PUPIL).id())
                .update();
        talk.ask();
        ends(Farewell.LATER);
    }

    @Test
    void whatTheSeatRefusesIsToldSo() {
        refuses = new Refusal(Farewell.OLD_EPOCH, "for a test");
        hear(UPDATE);
        ends(Farewell.OLD_EPOCH);
    }

    @Test
    void whatBreaksIsTriedAgainLater() {
        refuses = new IllegalStateException("for a test");
        hear(UPDATE);
        ends(Farewell.LATER);
    }

    @Test
    void whoCannotBeSeatedIsToldSo() {
        refuses = new Refusal(Farewell.GONE, "for a test");
        begin(8);
        await().until(() -> told.contains("end " + Farewell.GONE.code()));
        assertThat(talks.size()).isOne();
        assertThat(written).isEmpty();
    }

    @Test
    void whoGoesLeavesHisSeat() {
        talk.over();
        assertThat(written).containsExactly("leave");
        assertThat(talks.size()).isZero();
        assertThat(talks.documents()).isZero();
        talk.over();
        assertThat(written).hasSize(1);
    }

    @Test
    void whenTheHouseClosesWhatWasJustWrittenIsKeptFirst() {
        talks.stop();
        assertThat(asked).hasValue(-1);
        ends(Farewell.LATER);
    }

    @Test
    void whenTheHouseClosesAllAreToldToComeLater() {
        talks.stop();
        ends(Farewell.LATER);
        begin(9);
        assertThat(talks.size()).isZero();
        talks.start();
        begin(10);
        assertThat(talks.size()).isOne();
    }
}
