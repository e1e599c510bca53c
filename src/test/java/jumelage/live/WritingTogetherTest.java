package jumelage.live;

import static jumelage.live.WhoMayWriteTogetherTest.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import jumelage.BrowserTest;
import jumelage.Scenes;
import jumelage.account.Sessions;
import jumelage.live.Socket.Door;
import jumelage.publication.Audience;
import jumelage.publication.ItemId;
import jumelage.publication.Items;
import jumelage.publication.Publishing;
import jumelage.room.Act;
import jumelage.room.Membership;
import jumelage.room.Role;
import jumelage.room.RoomSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is said over open lines, by honest browsers and by others, and when a line ends.
@BrowserTest
class WritingTogetherTest {
    private static final String PLACE = "{\"tname\":\"prosemirror\",\"assoc\":-1}";
    private static final String STATE = "{\"cursor\":{\"anchor\":" + PLACE + ",\"head\":" + PLACE + "}}";

    @Value("${local.server.port}")
    int port;

    @Autowired
    Scenes scenes;

    @Autowired
    Sessions sessions;

    @Autowired
    Membership membership;

    @Autowired
    RoomSettings settings;

    @Autowired
    Items items;

    @Autowired
    Publishing publishing;

    @Autowired
    News news;

    @Autowired
    Attendance attendance;

    @Autowired
    JdbcClient db;

    Scenes.Scene scene;
    Door door;
    String address;

    @BeforeEach
    void aRoom() {
        scene = scenes.scene();
        door = Door.of(port);
        address = address(scene, "MEMBERS");
    }

    private Socket lina() {
        return door.enter(scene.as(Role.PUPIL), address);
    }

    private Socket claire() {
        return door.enter(scene.as(Role.FOUNDER), address);
    }

    private ItemId document() {
        return scene.document("MEMBERS");
    }

    @Test
    void allAreToldWhoIsThere() throws Exception {
        var lina = lina();
        assertThat(lina.hears(Wire.PEOPLE, "Lina"))
                .contains(
                        "\"epoch\":",
                        "\"client\":" + lina.client,
                        "\"town\":\"Guérande\",\"weave\":1,\"pupil\":true,\"you\":true");

        var claire = claire();
        assertThat(claire.hears(Wire.PEOPLE, "Claire"))
                .contains("\"name\":\"Lina\"", "\"pupil\":false,\"you\":true", "\"pupil\":true,\"you\":false");
        assertThat(lina.hears(Wire.PEOPLE, "Claire")).contains("\"client\":" + claire.client);
        assertThat(attendance.at(document())).extracting(Present::name).containsExactly("Lina", "Claire");

        claire.leave();
        assertThat(lina.hears(Wire.PEOPLE, "Lina")).doesNotContain("Claire");
    }

    @Test
    void cursorsArePassedOnWithTheNameThatTheHouseKnows() throws Exception {
        var lina = lina();
        var claire = claire();
        claire.hears(Wire.PEOPLE, "Lina");
        lina.caret(lina.client, STATE);

        assertThat(claire.hears(Wire.AWARENESS, "Lina"))
                .contains(
                        "\"user\":{\"name\":\"Lina\",\"town\":\"Guérande\",\"weave\":1,\"pupil\":true}",
                        "\"anchor\":" + PLACE);
        var nolwenn = door.enter(scene.as(Role.TEACHER), address);
        nolwenn.hears(Wire.AWARENESS, "Lina");

        lina.vanish();
        claire.hears(Wire.AWARENESS, "null");
    }

    @Test
    void newsReachAllWhoHaveTheDocumentOpen() throws Exception {
        var lina = lina();
        lina.hears(Wire.PEOPLE, "Lina");

        news.tell(document(), "comments");

        assertThat(lina.hears(Wire.NEWS, "kind")).endsWith("{\"kind\":\"comments\"}");
    }

    @Test
    void whoeverAsksIsToldWhoHasWritten() throws Exception {
        db.sql("insert into live.author (room_id, document, client, person, school, pupil, since)"
                        + " select room_id, id, 77, ?, ?, true, made from live.document where id = ?")
                .params(scene.as(Role.PUPIL).id(), scene.french(), opened())
                .update();
        var claire = claire();
        claire.send(new byte[] {Wire.AUTHORS});

        assertThat(claire.hears(Wire.AUTHORS, "77"))
                .contains("\"clients\":[77],\"name\":\"Lina\"", "\"town\":\"Guérande\",\"country\":\"FR\",\"weave\":1");
    }

    /// Whoever is here for a part, and a while, is told of schools.
    @Test
    void anExpertIsToldOfSchoolsOnly() throws Exception {
        var part = address(scene, "PART");
        door.enter(scene.as(Role.FOUNDER), part).hears(Wire.PEOPLE, "Claire");
        db.sql("insert into live.author (room_id, document, client, person, school, pupil, since)"
                        + " select room_id, id, 78, ?, ?, true, made from live.document where id = ?")
                .params(
                        scene.as(Role.PUPIL).id(),
                        scene.french(),
                        scene.documents().get("PART"))
                .update();
        var ada = door.enter(scene.as(Role.EXPERT), part);
        ada.send(new byte[] {Wire.AUTHORS});

        assertThat(ada.hears(Wire.AUTHORS, "78"))
                .contains("\"clients\":[78],\"name\":null", "Guérande")
                .doesNotContain("Lina");
    }

    @Test
    void whoeverAsksAllTheTimeIsStopped() throws Exception {
        var lina = lina();
        lina.hears(Wire.PEOPLE, "Lina");
        lina.floods(40, new byte[] {Wire.AUTHORS});
        assertThat(lina.ends()).isEqualTo(Farewell.TOO_FAST.code());
    }

    /// The document, once somebody has had it open.
    private java.util.UUID opened() throws Exception {
        lina().hears(Wire.PEOPLE, "Lina");
        return document().id();
    }

    @Test
    void aPageOfBeforeIsToldToLoadAgain() {
        for (var version : new String[] {"", "0", "2"})
            assertThat(door.open(scene.second(), address + "?client=5&v=" + version, new Socket(5))
                            .ends())
                    .isEqualTo(Farewell.OLD_SCHEMA.code());
    }

    @Test
    void whateverMakesNoSenseEndsTheLineAndNothingElse() throws Exception {
        var watcher = claire();
        watcher.hears(Wire.PEOPLE, "Claire");
        var garbage = new byte[][] {
            {},
            {9},
            {0},
            {0, 7, 0},
            {0, 2, 127},
            {
                0,
                2,
                (byte) 0xff,
                (byte) 0xff,
                (byte) 0xff,
                (byte) 0xff,
                (byte) 0xff,
                (byte) 0xff,
                (byte) 0xff,
                (byte) 0xff,
                1
            },
            {1, 5, 1},
            {1, 0},
            {101, 2, '{', '}'},
            {103, 1},
            {104},
            {0, 0, 1, 0, 0},
            Socket.chance(5_000)
        };
        for (var message : garbage) {
            var lina = lina();
            lina.hears(Wire.PEOPLE, "Lina");
            lina.send(message);
            assertThat(lina.ends()).isEqualTo(Farewell.REFUSED.code());
        }
        assertThat(watcher.isOpen()).isTrue();
    }

    /// An unpacker for each line would take several times the memory of all else.
    @Test
    void nothingIsPacked() throws Exception {
        try (var plain = new java.net.Socket("localhost", port)) {
            var cookies = Arrays.stream(scene.as(Role.PUPIL).cookies())
                    .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; "));
            plain.getOutputStream()
                    .write(String.join(
                                    "\r\n",
                                    "GET " + address + "?v=1&client=3 HTTP/1.1",
                                    "Host: localhost:" + port,
                                    "Origin: http://localhost:" + port,
                                    "Upgrade: websocket",
                                    "Connection: Upgrade",
                                    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                                    "Sec-WebSocket-Version: 13",
                                    "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits",
                                    "Cookie: " + cookies,
                                    "",
                                    "")
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(plain.getInputStream().readNBytes(300), StandardCharsets.ISO_8859_1);
            assertThat(answer).startsWith("HTTP/1.1 101").doesNotContainIgnoringCase("deflate");
        }
    }

    @Test
    void textsAreRefused() throws Exception {
        var lina = lina();
        lina.hears(Wire.PEOPLE, "Lina");
        lina.text("{}");
        assertThat(lina.ends()).isEqualTo(Farewell.REFUSED.code());
    }

    @Test
    void threeMegabytesAreRefused() throws Exception {
        var lina = lina();
        lina.hears(Wire.PEOPLE, "Lina");
        lina.sends(new byte[3 << 20]);
        assertThat(lina.ends()).isEqualTo(Farewell.REFUSED.code());
    }

    @Test
    void nobodyMovesTheCaretOfAnother() throws Exception {
        var claire = claire();
        claire.hears(Wire.PEOPLE, "Claire");
        var lina = lina();
        lina.hears(Wire.PEOPLE, "Lina");
        lina.caret(claire.client, STATE);
        assertThat(lina.ends()).isEqualTo(Farewell.REFUSED.code());
        assertThat(claire.rest()).doesNotContain("cursor");
    }

    @Test
    void nobodyIsCalledAsHeLikes() throws Exception {
        var claire = claire();
        claire.hears(Wire.PEOPLE, "Claire");
        for (var forged : new String[] {
            "{\"user\":{\"name\":\"Madame la directrice\"}}",
            "{\"cursor\":null,\"user\":{\"name\":\"Madame la directrice\"}}",
            "{\"cursor\":{\"anchor\":" + PLACE + ",\"head\":" + PLACE + ",\"name\":\"Madame la directrice\"}}"
        }) {
            var lina = lina();
            lina.hears(Wire.PEOPLE, "Lina");
            lina.caret(lina.client, forged);
            assertThat(lina.ends()).isEqualTo(Farewell.REFUSED.code());
        }
        claire.hears(Wire.PEOPLE, "Claire");
        assertThat(claire.rest()).doesNotContain("directrice");
    }

    @Test
    void whoeverSendsMoreThanHandsCanWriteIsStopped() throws Exception {
        var lina = lina();
        lina.hears(Wire.PEOPLE, "Lina");
        lina.floods(2_000, new byte[] {1, 1, 0});
        assertThat(lina.ends()).isEqualTo(Farewell.TOO_FAST.code());
    }

    @Test
    void nobodyWritesAsAnotherWhoIsThere() throws Exception {
        var claire = claire();
        claire.hears(Wire.PEOPLE, "Claire");
        var lina = door.enter(scene.as(Role.PUPIL), address, claire.client);
        assertThat(lina.ends()).isEqualTo(Farewell.REFUSED.code());
        assertThat(claire.isOpen()).isTrue();
    }

    @Test
    void thePageThatComesAgainTakesItsOwnPlace() throws Exception {
        var before = lina();
        before.hears(Wire.PEOPLE, "Lina");
        var again = door.enter(scene.as(Role.PUPIL), address, before.client);
        again.hears(Wire.PEOPLE, "Lina");
        assertThat(before.ends()).isEqualTo(Farewell.LATER.code());
        assertThat(attendance.at(document())).hasSize(1);
    }

    @Test
    void noPersonTakesAllThePlaces() throws Exception {
        var first = lina();
        first.hears(Wire.PEOPLE, "Lina");
        for (var tab = 1; tab < Talks.OF_ONE; tab++) lina().hears(Wire.PEOPLE, "Lina");
        assertThat(door.knock(scene.as(Role.PUPIL), address)).isEqualTo(503);
        assertThat(door.knock(scene.as(Role.FOUNDER), address)).isEqualTo(101);

        first.leave();
        await().until(() -> door.knock(scene.as(Role.PUPIL), address) == 101);
    }

    @Test
    void whoeverIsSignedOutIsOutAtOnce() throws Exception {
        var lina = lina();
        var claire = claire();
        lina.hears(Wire.PEOPLE, "Lina");
        claire.hears(Wire.PEOPLE, "Claire");

        sessions.endAll(scene.as(Role.PUPIL).id());

        assertThat(lina.ends()).isEqualTo(Farewell.SIGNED_OUT.code());
        assertThat(claire.isOpen()).isTrue();
    }

    @Test
    void whoeverLeavesTheRoomIsOutAtOnce() throws Exception {
        var nolwenn = door.enter(scene.as(Role.TEACHER), address);
        nolwenn.hears(Wire.PEOPLE, "Nolwenn");

        membership.leave(
                scene.id(), scene.as(Role.TEACHER).id(), scene.as(Role.FOUNDER).id());

        assertThat(nolwenn.ends()).isEqualTo(Farewell.SHUT.code());
    }

    @Test
    void pupilsWhomTheTeachersStopAreStoppedAtOnce() throws Exception {
        var lina = lina();
        lina.hears(Wire.PEOPLE, "Lina");

        settings.set(scene.id(), Act.WRITE, Role.PUPIL, false, scene.second().id());

        assertThat(lina.ends()).isEqualTo(Farewell.SHUT.code());
    }

    @Test
    void whatIsThrownAwayIsGoneAtOnce() throws Exception {
        var lina = lina();
        lina.hears(Wire.PEOPLE, "Lina");

        items.trash(document(), scene.second().id());

        assertThat(lina.ends()).isEqualTo(Farewell.GONE.code());
    }

    @Test
    void whatBecomesTheTeachersIsShutToPupilsAtOnce() throws Exception {
        var lina = lina();
        var claire = claire();
        lina.hears(Wire.PEOPLE, "Lina");
        claire.hears(Wire.PEOPLE, "Claire");

        var founder = scenes.member(scene, scene.second());
        publishing.narrow(document(), Audience.TEACHERS, Set.of(), founder);

        assertThat(lina.ends()).isEqualTo(Farewell.SHUT.code());
        assertThat(claire.isOpen()).isTrue();
    }

    @Test
    void whoeverIsCalledOtherwiseIsCalledSoToTheOthers() throws Exception {
        var lina = lina();
        var claire = claire();
        claire.hears(Wire.PEOPLE, "Lina");

        db.sql("update account.person set name = 'Lina M.' where id = ?")
                .param(scene.as(Role.PUPIL).id())
                .update();
        sessions.refresh(scene.as(Role.PUPIL).id());

        claire.hears(Wire.PEOPLE, "Lina M.");
        assertThat(lina.isOpen()).isTrue();
    }
}
