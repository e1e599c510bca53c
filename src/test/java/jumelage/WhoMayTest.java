package jumelage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jumelage.Asker.Somebody;
import jumelage.Scenes.Scene;
import jumelage.room.Membership;
import jumelage.room.Role;
import jumelage.room.RoomSettings;
import jumelage.school.ClassId;
import jumelage.school.SchoolId;
import jumelage.shell.Id;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Asks every address of the running application as everybody. A new address is one line in `who-may.txt`.
@IntegrationTest
class WhoMayTest {
    private static final List<String> ROLES = TheLaw.ROLES.subList(0, 9);
    private static final List<String> AUDIENCES = List.of("TEACHERS", "MEMBERS", "FAMILIES", "PUBLIC");
    /// Things of which each school has one.
    private static final List<String> OF_A_SCHOOL =
            List.of("shown", "proposed", "trashed", "colleague", "pupil", "class", "fresh");

    @Autowired
    Asker asker;

    @Autowired
    Scenes scenes;

    @Autowired
    Membership membership;

    @Autowired
    RoomSettings settings;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    /// What ends the session that asks on, or needs more than an address; tests of their own ask these.
    private static final List<String> ELSEWHERE = List.of(
            "POST /sign-out",
            "POST /sign-in/resume",
            "GET /pupils/words",
            "GET /pupils/home",
            "POST /projects/{name}/draft");

    private List<Circle> register;
    private final List<String> wrong = new ArrayList<>();

    @BeforeEach
    void read() throws IOException {
        register = Circle.read(Files.readAllLines(Path.of("src/test/resources/who-may.txt")));
    }

    @Test
    void everyAddressIsInTheRegister() {
        assertThat(register.stream().map(Circle::name))
                .containsExactlyInAnyOrderElementsOf(mappings.getHandlerMethods().keySet().stream()
                        .flatMap(WhoMayTest::names)
                        .toList());
    }

    private static Stream<String> names(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        var names = methods.isEmpty()
                ? List.of("ANY")
                : methods.stream().map(Enum::name).toList();
        return mapping.getPatternValues().stream()
                .flatMap(pattern -> names.stream().map(name -> name + " " + pattern));
    }

    @Test
    void whoeverIsNotMeantIsRefusedOutsideTheRooms() {
        var scene = furnished();
        var askers = new LinkedHashMap<String, Somebody>();
        askers.put("stranger", asker.stranger());
        askers.put("pupil", asker.pupil("Lina"));
        askers.put("staff", asker.staff("Agnès"));
        askers.put("teacher", asker.teacher("Inès"));
        askers.put("officer", asker.officer("Oriane", "central"));
        askers.put("operator", asker.operator("Omer"));
        for (var circle : register)
            if (!circle.room() && !ELSEWHERE.contains(circle.name()))
                for (var one : askers.entrySet()) outside(circle, one.getKey(), one.getValue(), scene);
        assertThat(wrong).isEmpty();
    }

    private void outside(Circle circle, String who, Somebody somebody, Scene scene) {
        var values = values(circle.fill(), scene, scene, scene.french());
        if (circle.pattern().contains("{slug}"))
            values.putIfAbsent("{slug}", scene.room().slug());
        var answer = ask(circle, somebody, circle.path(values, UUID.randomUUID().toString()), Map.of());
        var mine = List.of("stranger", "pupil", "staff", "teacher", "officer", "operator");
        var meant = switch (circle.kind()) {
            case "everyone" -> mine;
            case "signed-in" -> mine.subList(1, 6);
            case "staff" -> List.of("staff", "teacher", "officer", "operator");
            case "teacher" -> List.of("teacher");
            case "officer" -> List.of("officer");
            case "operator" -> List.of("operator");
            // whose own it is asks elsewhere; a stranger's own is nobody's
            default -> List.<String>of();
        };
        var open = !circle.pattern().contains("{");
        if (!meant.contains(who))
            mustRefuse(circle, who, answer, List.of("demo", "error").contains(circle.kind()));
        else if (open && answer.status() == 404 || led(answer) || answer.status() >= 500 || answer.status() == 401)
            wrong.add(circle.name() + " as " + who + ": " + answer);
    }

    @Test
    void ownThingsAreFoundByTheirOwners() {
        var scene = scenes.scene();
        var claire = scene.as(Role.FOUNDER);
        for (var circle : register)
            if (circle.kind().equals("own")) {
                var path = circle.path(values(circle.fill(), scene, scene, scene.french()), "none");
                var answer = ask(circle, claire, path, Map.of());
                if (answer.status() == 401 || answer.status() == 404 && circle.reads() || answer.status() >= 500)
                    wrong.add(circle.name() + " as the owner: " + answer);
            }
        assertThat(wrong).isEmpty();
    }

    @Test
    void inARoomEveryoneMayWhatTheLawSays() {
        var scene = furnished();
        for (var circle : register) if (circle.room()) for (var role : ROLES) inside(circle, role, scene, false);
        assertThat(wrong).isEmpty();
    }

    @Test
    void inARoomEveryoneMayWhatItsTeachersHaveSet() {
        var scene = furnished();
        for (var setting : settings.of(scene.id()))
            settings.set(
                    scene.id(),
                    setting.act(),
                    setting.role(),
                    !setting.usual(),
                    scene.second().id());
        for (var circle : register)
            if (circle.room())
                for (var role : ROLES)
                    if (circle.cells(role).stream().anyMatch(cell -> cell.startsWith("set")))
                        inside(circle, role, scene, true);
        assertThat(wrong).isEmpty();
    }

    /// Asks with each thing that the line names: one's own and another's, a page of each audience.
    private void inside(Circle circle, String role, Scene scene, boolean flipped) {
        var somebody = scene.as(Role.valueOf(role));
        var cells =
                circle.cells(role).stream().map(cell -> settled(cell, flipped)).toList();
        if (circle.fill().containsValue("page")) {
            for (var audience : AUDIENCES) {
                var passing = cells.contains("part") || role.equals("EXPERT") || role.equals("OBSERVER");
                // what an expert sees of a public page outside of his part is the public's, and asked there
                if (passing && !List.of("TEACHERS", "MEMBERS").contains(audience)) continue;
                var sees = audience.equals("TEACHERS") ? "SEE_TEACHERS" : "SEE_MEMBERS";
                var may = cells.contains("yes") && !List.of("no", "part").contains(TheLaw.cell(sees, role));
                check(
                        circle,
                        role + ", page for " + audience,
                        somebody,
                        scene,
                        Map.of("{page}", "" + scene.pages().get(audience)),
                        may);
            }
            if (role.equals("EXPERT") || role.equals("OBSERVER"))
                check(
                        circle,
                        role + ", own part",
                        somebody,
                        scene,
                        Map.of("{page}", "" + scene.pages().get("PART")),
                        !cells.equals(List.of("no")));
        } else if (Stream.concat(circle.fill().values().stream(), circle.fields().values().stream())
                .anyMatch(OF_A_SCHOOL::contains)) {
            var own = school(role, scene);
            var other = own.equals(scene.italian()) ? scene.french() : scene.italian();
            var passing = List.of("EXPERT", "OBSERVER").contains(role);
            if (!passing)
                check(
                        circle,
                        role + ", own school's",
                        somebody,
                        scene,
                        values(circle, scene, own),
                        !cells.equals(List.of("no")) && cells.stream().anyMatch(cell -> !cell.equals("no")));
            check(
                    circle,
                    role + ", another school's",
                    somebody,
                    scene,
                    values(circle, scene, other),
                    cells.contains("yes"));
        } else {
            check(
                    circle,
                    role,
                    somebody,
                    scene,
                    values(circle, scene, school(role, scene)),
                    cells.stream().anyMatch(cell -> !cell.equals("no")));
        }
    }

    private static String settled(String cell, boolean flipped) {
        return switch (cell) {
            case "set+" -> flipped ? "no" : "yes";
            case "set-" -> flipped ? "yes" : "no";
            default -> cell;
        };
    }

    private void check(
            Circle circle, String who, Somebody somebody, Scene scene, Map<String, String> values, boolean may) {
        var all = new HashMap<>(values);
        circle.fill().forEach(all::putIfAbsent);
        all.put("{slug}", scene.room().slug());
        var answer = ask(circle, somebody, circle.path(all, "none"), all);
        if (!may) mustRefuse(circle, who, answer, false);
        else if (List.of(400, 401, 403, 404).contains(answer.status()) || answer.status() >= 500 || led(answer))
            wrong.add(circle.name() + " as " + who + " should be allowed: " + answer);
    }

    @Test
    void aForeignRoomDoesNotExistAndItsThingsAreNowhereElse() {
        var home = furnished();
        var foreign = furnished();
        for (var circle : register)
            if (circle.room()) {
                for (var role : ROLES)
                    check(
                            circle,
                            role + " of another room",
                            home.as(Role.valueOf(role)),
                            foreign,
                            values(circle, foreign, foreign.french()),
                            false);
                var values = values(circle, foreign, foreign.french());
                if (circle.fill().values().stream()
                        .noneMatch(name -> name.equals("page") || OF_A_SCHOOL.contains(name) || name.equals("guest")))
                    continue;
                if (values.containsKey("{page}"))
                    values.put("{page}", "" + foreign.pages().get("ELSEWHERE"));
                check(circle, "FOUNDER, with a thing of another room", home.as(Role.FOUNDER), home, values, false);
            }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whoeverIsSignedOutIsLedToSignInWhetherItExistsOrNot() {
        var scene = furnished();
        var stranger = asker.stranger();
        for (var circle : register)
            if (circle.room())
                for (var slug : List.of(scene.room().slug(), "there-is-none")) {
                    var values = values(circle, scene, scene.french());
                    values.put("{slug}", slug);
                    values.putIfAbsent("{page}", "1");
                    var answer = ask(circle, stranger, circle.path(values, "none"), values);
                    if (circle.reads() ? !led(answer) : answer.status() != 401)
                        wrong.add(circle.name() + " signed out: " + answer);
                }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whateverIsAcceptedAPageIsAPage() {
        var scene = furnished();
        var claire = scene.as(Role.FOUNDER);
        for (var circle : register)
            if (circle.method().equals("GET")
                    && !circle.pattern().endsWith(".pdf")
                    && !circle.pattern().endsWith("/{form}")
                    && !circle.pattern().equals("/pupils/words")) {
                var values = values(circle, scene, scene.french());
                circle.fill().forEach(values::putIfAbsent);
                values.putIfAbsent("{slug}", scene.room().slug());
                if (circle.fill().containsValue("page"))
                    values.put("{page}", "" + scene.pages().get("MEMBERS"));
                var result = claire.get(
                        circle.path(values, "none") + circle.query(fields(circle, values)),
                        "Accept",
                        "application/json");
                var type = result.getMvcResult().getResponse().getContentType();
                if (type != null && !type.startsWith("text/html")) wrong.add(circle.name() + " answers " + type);
            }
        assertThat(wrong).isEmpty();
    }

    /// What came back.
    private record Answer(int status, String location) {
        @Override
        public String toString() {
            return status + (location == null ? "" : " to " + location);
        }
    }

    private static boolean led(Answer answer) {
        return answer.status() == 303
                && answer.location() != null
                && answer.location().startsWith("/sign-in");
    }

    /// A stranger is led to sign-in or has his form kept; who is signed in finds nothing; one who has yet to be
    /// validated
    /// is led to the page that says so. Where a room's setting refuses what was typed, it is shown again.
    private void mustRefuse(Circle circle, String who, Answer answer, boolean nowhere) {
        var unvalidated = who.equals("staff") || who.equals("officer") || who.equals("operator");
        var waits = unvalidated
                && (circle.kind().equals("teacher") || circle.detail().equals("teacher"))
                && (answer.status() == 303 || answer.status() == 409);
        var set = answer.status() == 409
                && circle.acts().stream().anyMatch(act -> TheLaw.rows().get(act).contains("set+"));
        var refused = nowhere || !who.equals("stranger")
                ? answer.status() == 404
                : circle.reads() ? led(answer) : answer.status() == 401;
        if (!refused && !waits && !set) wrong.add(circle.name() + " as " + who + " should be refused: " + answer);
    }

    /// Asks, and takes back whatever that has done.
    private Answer ask(Circle circle, Somebody somebody, String path, Map<String, String> values) {
        var nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        return nested.execute(status -> {
            var fields = fields(circle, values);
            MvcTestResult result = circle.method().equals("HEAD")
                    ? somebody.head(path)
                    : circle.reads() ? somebody.get(path + circle.query(fields)) : somebody.post(path, fields);
            status.setRollbackOnly();
            var response = result.getMvcResult().getResponse();
            return new Answer(response.getStatus(), response.getHeader("Location"));
        });
    }

    /// The fields of a line; `proposal` stands for the proposal on the page that is filled in.
    private Map<String, String> fields(Circle circle, Map<String, String> values) {
        var fields = new LinkedHashMap<>(circle.fields());
        if (fields.containsKey("proposal"))
            fields.put(
                    "proposal",
                    values.getOrDefault("proposal", UUID.randomUUID().toString()));
        if (fields.containsValue("newcomer")) fields.put("whom", newcomer.toString());
        if (circle.pattern().endsWith("/guests")) fields.put("until", "2026-12-24");
        return fields;
    }

    private static SchoolId school(String role, Scene scene) {
        return role.equals("GUEST_TEACHER") ? scene.belgian() : scene.french();
    }

    private Map<String, String> values(Circle circle, Scene scene, SchoolId school) {
        return values(circle.fill(), scene, scene, school);
    }

    private Map<String, String> values(Map<String, String> fill, Scene scene, Scene things, SchoolId school) {
        var values = new HashMap<String, String>();
        fill.forEach((variable, name) -> {
            var value = thing(name, things, school);
            if (value != null) values.put(variable, value);
        });
        var page = values.get("{page}");
        if (page != null) {
            var proposal = proposals.get(scene.room().slug() + " " + page);
            if (proposal != null) values.put("proposal", proposal.toString());
        }
        return values;
    }

    private UUID newcomer = UUID.randomUUID();
    private final Map<String, UUID> proposals = new HashMap<>();
    private final Map<String, ClassId> fresh = new HashMap<>();
    private final Map<String, Somebody> guests = new HashMap<>();

    private String thing(String name, Scene scene, SchoolId school) {
        var belgian = school.equals(scene.belgian());
        var italian = school.equals(scene.italian());
        return switch (name) {
            case "slug" -> scene.room().slug();
            case "class" ->
                (belgian ? scene.belgianClass() : italian ? scene.italianClass() : scene.frenchClass()).toString();
            case "fresh" -> String.valueOf(fresh.get(scene.room().slug() + school));
            case "pupil" ->
                (belgian ? scene.belgianPupil() : italian ? scene.italianPupil() : scene.as(Role.PUPIL))
                        .id()
                        .toString();
            case "colleague" ->
                (belgian ? scene.belgianTeacher() : italian ? scene.italianTeacher() : scene.colleague())
                        .id()
                        .toString();
            case "guest" -> String.valueOf(guests.get(scene.room().slug()).id());
            case "shown", "proposed", "trashed" -> "" + scene.pages().get(name + school);
            case "page" -> "" + scene.pages().get("MEMBERS");
            case "material" -> "1";
            case "thrown" -> "2";
            case "sha256" -> scenes.sha256();
            default -> null;
        };
    }

    /// A scene with a guest to let in, and for each school a class to bring in, and pages on which its pupils have
    /// written: one public, one proposed, one in the trash.
    private Scene furnished() {
        var scene = scenes.scene();
        var room = scene.id();
        var number = 100;
        for (var school : List.of(scene.french(), scene.italian(), scene.belgian())) {
            var pupil = thing("pupil", scene, school);
            fresh.put(
                    scene.room().slug() + school,
                    scenes.schoolClass(school, "4e D", scene.second().id()));
            db.sql("insert into room.class (room_id, class, since) values (?, ?, ?)")
                    .params(room, ClassId.of(thing("class", scene, school)), clock.instant())
                    .update();
            for (var name : List.of("shown", "proposed", "trashed")) {
                var page = scenes.page(
                        room,
                        ++number,
                        name.equals("shown") ? "PUBLIC" : "MEMBERS",
                        scene.second().id());
                scenes.writtenBy(room, page, jumelage.account.PersonId.of(pupil), school);
                scene.pages().put(name + school, page.number());
                if (name.equals("trashed"))
                    db.sql("update publication.item set trashed = ?, trashed_by = ? where room_id = ? and id = ?")
                            .params(clock.instant(), scene.second().id(), room, page.id())
                            .update();
                if (name.equals("proposed")) propose(scene, page, school);
            }
        }
        // a school that is in no room but this one invites: every other may let the guest in
        var somewhere = asker.school("École d’ailleurs", "FR");
        var host = scenes.teacher(scene.room(), "Hervé", Role.ADMINISTRATOR, somewhere);
        guests.put(scene.room().slug(), scenes.guest(scene.room(), "Ada", Role.EXPERT, null, host, null));
        newcomer = asker.teacher("Soizic", scene.french()).id().value();
        scenes.materials(scene);
        var elsewhere = 1000 + scene.room().slug().hashCode() % 500;
        scene.pages()
                .put(
                        "ELSEWHERE",
                        scenes.page(room, elsewhere, "PUBLIC", scene.second().id())
                                .number());
        return scene;
    }

    private void propose(Scene scene, Scenes.Page page, SchoolId school) {
        var id = Id.next(clock.instant());
        proposals.put(scene.room().slug() + " " + page.number(), id);
        db.sql("""
                insert into publication.proposal (room_id, id, item, revision, audience, proposed_by, author, authors,
                    proposed, state)
                values (:room, :id, :page, 1, 'PUBLIC', :by, :by, array[:by::uuid], :now, 'OPEN')
                """)
                .param("room", scene.id())
                .param("id", id)
                .param("page", page.id())
                .param("by", UUID.fromString(thing("pupil", scene, school)))
                .param("now", clock.instant())
                .update();
        db.sql("insert into publication.approval (room_id, proposal, school) values (?, ?, ?)")
                .params(scene.id(), id, school)
                .update();
    }
}
