package jumelage.wiki;

import static jumelage.wiki.Sheets.paragraph;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import jumelage.Asker.Somebody;
import jumelage.IntegrationTest;
import jumelage.Scenes;
import jumelage.publication.ItemId;
import jumelage.publication.Items;
import jumelage.publication.Proposals;
import jumelage.room.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Somebody invited for a part of the room sees one page and what lies below it: in lists, paths, counts, news and
/// answers too.
@IntegrationTest
class PagesByRoleTest {
    private static final List<Role> PASSING = List.of(Role.EXPERT, Role.OBSERVER);
    private static final String[] OUTSIDE = {"Rivage", "Réserve", "Phare", "Digue", "Page 1", "Page 2", "Page 3"};

    @Autowired
    Scenes scenes;

    @Autowired
    Items items;

    @Autowired
    Proposals proposals;

    @Autowired
    JdbcClient db;

    Scenes.Scene scene;
    String room;
    Somebody claire;
    int part;
    int above;
    int teachers;
    int families;
    int open;
    int below;
    int deep;
    int notes;

    @BeforeEach
    void pagesInsideAndOutsideThePart() {
        scene = scenes.scene();
        room = scene.path();
        claire = scene.as(Role.FOUNDER);
        part = scene.pages().get("PART");
        above = create(claire, "Rivage", "MEMBERS", null);
        teachers = create(claire, "Réserve", "TEACHERS", null);
        families = create(claire, "Phare", "MEMBERS", null);
        open = create(claire, "Digue", "MEMBERS", null);
        publish(families, "FAMILIES");
        publish(open, "PUBLIC");
        items.reparent(key(part), key(above).id());
        below = create(claire, "Écluse", "MEMBERS", part);
        deep = create(scene.as(Role.PUPIL), "Vanne", "MEMBERS", below);
        notes = create(claire, "Carnet secret", "TEACHERS", part);
    }

    @Test
    void theyReadTheirPartAndWhatLiesBelow() {
        for (var role : PASSING) {
            var guest = scene.as(role);
            assertThat(guest.get(room + "/pages"))
                    .bodyText()
                    .contains("3 pages.", "Page " + part, "Écluse", "Vanne")
                    .doesNotContain(OUTSIDE)
                    .doesNotContain("Carnet secret");
            for (var page : new int[] {part, below, deep})
                for (var path : new String[] {"", "/history", "/history/1", "/difference?from=1&to=1", "/as/visitor"})
                    assertThat(followed(guest, "/pages/" + page + path))
                            .as(role + " " + page + path)
                            .hasStatusOk()
                            .bodyText()
                            .doesNotContain(OUTSIDE)
                            .doesNotContain("Carnet secret");
            assertThat(followed(guest, "/pages/" + deep)).bodyText().contains("Écluse", "Page " + part);
        }
    }

    @Test
    void outsideTheirPartTheyFindNothing() {
        for (var role : PASSING)
            for (var page : new int[] {above, teachers, families, open, notes, 1, 2, 3, 4})
                for (var path : new String[] {
                    "",
                    "/history",
                    "/history/1",
                    "/difference?from=1&to=1",
                    "/approval",
                    "/as/visitor",
                    "/as/family",
                    "/as/pupil",
                    "/edit",
                    "?as=pupil"
                })
                    assertThat(scene.as(role).get(room + "/pages/" + page + path))
                            .as(role + " " + page + path)
                            .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theirNewsAreThoseOfTheirPart() {
        for (var role : PASSING)
            assertThat(scene.as(role).get(room + "/changes"))
                    .as(role.name())
                    .hasStatusOk()
                    .bodyText()
                    .contains("Écluse", "Vanne")
                    .doesNotContain(OUTSIDE)
                    .doesNotContain("Carnet secret");
    }

    @Test
    void aSearchFindsTheirPartAndWhatEverybodyReads() {
        for (var role : PASSING) {
            var guest = scene.as(role);
            var answer = guest.get(room + "/search?q=ponts");
            assertThat(answer)
                    .hasStatusOk()
                    .bodyText()
                    .contains("Écluse", "Vanne", "Digue")
                    .doesNotContain("Rivage", "Réserve", "Carnet secret");
            for (var link : links(answer))
                assertThat(guest.get(link)).as(role + " " + link).hasStatusOk();
            assertThat(guest.get(room + "/search?q=reserve")).bodyText().doesNotContain("Réserve");
        }
    }

    @Test
    void aLinkOutOfTheirPartTellsThemNothing() {
        var link = """
                {"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"voir ici",\
                "marks":[{"type":"link","attrs":{"page":"%s"}}]}]}]}
                """;
        var linked = link.formatted(key(above).id()).strip();
        assertThat(save(scene.as(Role.TEACHER), below, "Écluse", linked)).hasStatus(HttpStatus.SEE_OTHER);

        assertThat(followed(claire, "/pages/" + below)).bodyText().contains("-rivage");
        for (var role : PASSING)
            for (var path : new String[] {"", "/history/2", "/as/pupil", "/difference?from=1&to=2"})
                assertThat(followed(scene.as(role), "/pages/" + below + path))
                        .as(role + path)
                        .hasStatusOk()
                        .bodyText()
                        .doesNotContain("rivage", "Rivage");
        assertThat(followed(scene.as(Role.EXPERT), "/pages/" + below))
                .bodyText()
                .contains("voir ici");
    }

    @Test
    void anExpertWritesInHisPartOnly() {
        var ada = scene.as(Role.EXPERT);
        assertThat(ada.get(room + "/pages/" + below + "/edit"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(OUTSIDE)
                .doesNotContain("Carnet secret");
        assertThat(save(ada, below, "Écluse", paragraph("ponts et écluses"))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(save(ada, above, "Rivage", paragraph("x"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(ada.post(
                        room + "/pages",
                        "title",
                        "Ailleurs",
                        "language",
                        "fr",
                        "body",
                        paragraph("x"),
                        "parent",
                        "" + above))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);

        var made = create(ada, "Mesures", "MEMBERS", null);
        assertThat(items.get(key(made)).parent()).isEqualTo(key(part).id());
        assertThat(ada.get(room + "/pages/new")).bodyText().doesNotContain(OUTSIDE);
    }

    @Test
    void anObserverOnlyReads() {
        var otto = scene.as(Role.OBSERVER);
        for (var path : new String[] {"/pages/new", "/pages/" + below + "/edit", "/trash"})
            assertThat(otto.get(room + path)).as(path).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(save(otto, below, "Écluse", paragraph("x"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(followed(otto, "/pages/" + below))
                .bodyText()
                .doesNotContain("/edit\"", "/pages/new", "/proposal\"", "/trash\"");
    }

    @Test
    void theTrashOfOthersIsNotTheirs() {
        var ada = scene.as(Role.EXPERT);
        var made = create(ada, "Mesures", "MEMBERS", null);
        claire.post(room + "/pages/" + above + "/trash");
        items.restore(key(part));
        claire.post(room + "/pages/" + open + "/trash");
        claire.post(room + "/pages/" + made + "/trash");

        assertThat(ada.get(room + "/trash")).bodyText().doesNotContain(OUTSIDE);
        assertThat(save(ada, open, "Digue", paragraph("x"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(save(ada, made, "Mesures", paragraph("x"))).hasStatus(HttpStatus.CONFLICT);
        assertThat(ada.post(room + "/pages/" + open + "/return")).hasStatus(HttpStatus.NOT_FOUND);
        items.reparent(key(made), null);
        assertThat(ada.get(room + "/trash")).bodyText().doesNotContain("Mesures");
        assertThat(save(ada, made, "Mesures", paragraph("x"))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatIsForTeachersIsForTeachers() {
        for (var role : List.of(Role.FOUNDER, Role.ADMINISTRATOR, Role.TEACHER, Role.GUEST_TEACHER))
            for (var page : new int[] {teachers, notes})
                assertThat(followed(scene.as(role), "/pages/" + page))
                        .as(role + " " + page)
                        .hasStatusOk();
        for (var role : List.of(Role.HEAD, Role.PUPIL_ADMINISTRATOR, Role.PUPIL)) {
            var reader = scene.as(role);
            assertThat(reader.get(room + "/pages"))
                    .bodyText()
                    .contains("Rivage", "Phare", "Digue", "Vanne")
                    .doesNotContain("Réserve", "Carnet secret");
            for (var path : new String[] {"/changes", "/search?q=ponts"})
                assertThat(reader.get(room + path))
                        .bodyText()
                        .contains("Rivage")
                        .doesNotContain("Réserve", "Carnet");
            for (var page : new int[] {teachers, notes})
                for (var path : new String[] {"", "/history", "/history/1", "/as/pupil"})
                    assertThat(reader.get(room + "/pages/" + page + path))
                            .as(role + " " + page + path)
                            .hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    private int create(Somebody who, String title, String audience, Integer parent) {
        assertThat(who.post(
                        room + "/pages",
                        "title",
                        title,
                        "language",
                        "fr",
                        "audience",
                        audience,
                        "parent",
                        parent == null ? "" : "" + parent,
                        "body",
                        paragraph("les ponts de " + title)))
                .as(title)
                .hasStatus(HttpStatus.SEE_OTHER);
        return db.sql("select max(number) from publication.item where room_id = ? and kind = 'page'")
                .param(scene.id())
                .query(Integer.class)
                .single();
    }

    private MvcTestResult save(Somebody who, int page, String title, String body) {
        return who.post(room + "/pages/" + page, "title", title, "language", "fr", "body", body, "version", "0");
    }

    private void publish(int page, String audience) {
        claire.post(room + "/pages/" + page + "/proposal", "audience", audience, "revision", "1");
        var proposal = proposals.open(key(page)).orElseThrow().id().toString();
        assertThat(scene.second().post(room + "/pages/" + page + "/publication", "proposal", proposal))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    private ItemId key(int page) {
        return new ItemId(
                scene.id(),
                db.sql("select id from publication.item where room_id = ? and kind = 'page' and number = ?")
                        .params(scene.id(), page)
                        .query(UUID.class)
                        .single());
    }

    /// What stands at `path`, at its present address.
    private MvcTestResult followed(Somebody who, String path) {
        var answer = who.get(room + path);
        var moved = answer.getResponse().getHeader("Location");
        return moved == null ? answer : who.get(moved);
    }

    private static List<String> links(MvcTestResult answer) {
        var found = new ArrayList<String>();
        try {
            Arrays.stream(answer.getResponse().getContentAsString().split("<h2><a href=\""))
                    .skip(1)
                    .forEach(rest -> found.add(rest.substring(0, rest.indexOf('"'))));
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }
}
