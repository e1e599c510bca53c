package jumelage.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jumelage.Asker;
import jumelage.Asker.Somebody;
import jumelage.BrowserTest;
import jumelage.Scenes;
import jumelage.TheLaw;
import jumelage.live.Socket.Door;
import jumelage.room.Act;
import jumelage.room.Role;
import jumelage.room.RoomSettings;
import jumelage.shell.Installation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/// Who gets a line, and to which document: every role, of this room and of another, and whoever is in none.
@BrowserTest
class WhoMayWriteTogetherTest {
    private static final List<String> ROLES = TheLaw.ROLES.subList(0, TheLaw.ROLES.indexOf("FAMILY"));
    private static final List<String> PASSING = List.of("EXPERT", "OBSERVER");
    private static final int IN = 101;

    @Value("${local.server.port}")
    int port;

    @Autowired
    Scenes scenes;

    @Autowired
    Asker asker;

    @Autowired
    RoomSettings settings;

    @Autowired
    Installation installation;

    Scenes.Scene scene;
    Door door;

    @BeforeEach
    void aRoom() {
        scene = scenes.scene();
        door = Door.of(port);
    }

    @Test
    void everyoneMayWhatTheLawSays() {
        var wrong = new ArrayList<String>();
        for (var role : ROLES)
            for (var audience : List.of("TEACHERS", "MEMBERS", "FAMILIES", "PUBLIC", "PART")) {
                var writes = TheLaw.cell("WRITE", role);
                var part = PASSING.contains(role);
                var sees = part ? audience.equals("PART") : sees(role, audience);
                var may = sees
                        && (part
                                ? writes.equals("part")
                                : List.of("yes", "set+").contains(writes));
                check(may ? IN : 404, scene.as(Role.valueOf(role)), address(audience), role + ", " + audience, wrong);
            }
        assertThat(wrong).isEmpty();
    }

    private static boolean sees(String role, String audience) {
        return TheLaw.cell(audience.equals("TEACHERS") ? "SEE_TEACHERS" : "SEE_MEMBERS", role)
                .equals("yes");
    }

    @Test
    void pupilsMayWhatTheRoomsTeachersHaveSet() {
        settings.set(scene.id(), Act.WRITE, Role.PUPIL, false, scene.second().id());

        assertThat(door.knock(scene.as(Role.PUPIL), address("MEMBERS"))).isEqualTo(404);
        assertThat(door.knock(scene.as(Role.PUPIL_ADMINISTRATOR), address("MEMBERS")))
                .isEqualTo(IN);
    }

    @Test
    void anotherRoomDoesNotExist() {
        var foreign = scenes.scene();
        var wrong = new ArrayList<String>();
        for (var role : ROLES) {
            var somebody = scene.as(Role.valueOf(role));
            check(404, somebody, address(foreign, "MEMBERS"), role + " in another room", wrong);
            var astray = "/writing/" + scene.room().slug() + "/"
                    + foreign.documents().get("MEMBERS");
            check(404, somebody, astray, role + " with a document of another room", wrong);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whoeverIsInNoRoomFindsNone() {
        var wrong = new ArrayList<String>();
        for (var somebody : List.of(
                asker.pupil("Noé"),
                asker.staff("Agnès"),
                asker.teacher("Inès"),
                asker.officer("Oriane", "central"),
                asker.operator("Omer")))
            for (var audience : List.of("TEACHERS", "MEMBERS", "PUBLIC"))
                check(404, somebody, address(audience), somebody.person().name(), wrong);
        assertThat(wrong).isEmpty();
    }

    @Test
    void whoeverIsSignedOutIsLedToSignInWhetherItExistsOrNot() {
        for (var address : List.of(address("PUBLIC"), "/writing/there-is-none/" + UUID.randomUUID())) {
            assertThat(door.knock(asker.stranger(), address)).isEqualTo(303);
            assertThat(door.knock(null, address)).isEqualTo(303);
        }
    }

    @Test
    void whatIsNoDocumentDoesNotExist() {
        for (var none : List.of(UUID.randomUUID().toString(), "none", "1"))
            assertThat(door.knock(scene.second(), "/writing/" + scene.room().slug() + "/" + none))
                    .as(none)
                    .isEqualTo(404);
    }

    /// A teacher who looks with a pupil's eyes writes nothing with them.
    @Test
    void nobodyWritesWithBorrowedEyes() {
        assertThat(door.knock(scene.second(), address("MEMBERS"), "?v=1&client=1&as=pupil"))
                .isEqualTo(404);
    }

    @Test
    void onlyOurOwnPagesConnect() {
        var claire = scene.as(Role.FOUNDER);
        for (var foreign : new String[] {
            "http://evil.example",
            "https://localhost:" + port,
            "http://localhost:1",
            "http://127.0.0.1:" + port,
            installation.publicUrl() + ".evil.example",
            installation.publicUrl() + ":8080",
            "null",
            "http://localhost:" + port + "@evil.example",
            "",
            null
        })
            assertThat(door.from(foreign).knock(claire, address("MEMBERS")))
                    .as(foreign)
                    .isEqualTo(403);
        assertThat(door.from(installation.publicUrl().toString()).knock(claire, address("MEMBERS")))
                .isEqualTo(IN);
    }

    @Test
    void aBrowserSaysAsWhomItWrites() {
        for (var query : List.of(
                "?v=1",
                "?v=1&client=",
                "?v=1&client=-1",
                "?v=1&client=1.5",
                "?v=1&client=9007199254740992",
                "?v=1&client=99999999999999999999",
                "?v=1&client=1&epoch=-1",
                "?v=1&client=1&epoch=x",
                "?v=1&client=1&epoch=2147483648"))
            assertThat(door.knock(scene.second(), address("MEMBERS"), query))
                    .as(query)
                    .isEqualTo(400);
        assertThat(door.knock(scene.second(), address("MEMBERS"), "?v=1&client=9007199254740991&epoch=0"))
                .isEqualTo(IN);
    }

    private void check(int expected, Somebody somebody, String address, String who, List<String> wrong) {
        var answer = door.knock(somebody, address);
        if (answer != expected) wrong.add(who + ": " + answer + " instead of " + expected);
    }

    private String address(String audience) {
        return address(scene, audience);
    }

    static String address(Scenes.Scene scene, String audience) {
        return "/writing/" + scene.room().slug() + "/" + scene.documents().get(audience);
    }
}
