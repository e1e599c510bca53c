package jumelage.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import jumelage.Asker;
import jumelage.Asker.Somebody;
import jumelage.IntegrationTest;
import jumelage.Twinning;
import jumelage.document.Shown;
import jumelage.room.Room;
import jumelage.store.Photos;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a page shows: who may place it, who sees it, and which bytes.
@IntegrationTest
class FilesInPagesTest {
    @Autowired
    Twinning twinning;

    @Autowired
    Asker asker;

    @Autowired
    JdbcClient db;

    Twinning.Twin twin;
    Somebody claire;
    Somebody eleni;
    Somebody lina;
    Somebody stranger;
    String pages;
    String materials;

    @BeforeEach
    void aPupilHasAPicture() throws IOException {
        twin = twinning.room();
        var guerande = twin.school("Collège des Marais");
        claire = twin.browser(twin.founder("Claire", guerande));
        eleni = twin.browser(twin.founder("Eleni", twin.school("Gymnasio 3", "GR")));
        lina = twin.browser(twin.pupil("Lina", guerande));
        stranger = asker.stranger();
        pages = twin.room().path() + "/pages";
        materials = twin.room().path() + "/materials";
        picture(lina, materials, "alt", "Un pont de bois");
    }

    @Test
    void whoeverReadsThePageSeesWhatItShows() {
        var bridge = shown(twin.room(), 1);

        assertThat(write(lina, figure(bridge))).hasStatus(HttpStatus.SEE_OTHER);

        var inside = materials + "/1/" + bridge.file() + "/middle";
        assertThat(claire.get(pages + "/1-nos-ponts")).bodyText().contains("src=\"" + inside, "alt=\"Un pont\"");
        assertThat(claire.get(pages + "/1/edit"))
                .bodyText()
                .contains("&#34;" + bridge.material() + "/" + bridge.file() + "&#34;:{&#34;src&#34;:&#34;" + inside);
        assertThat(claire.get(materials + "/1")).bodyText().contains("Nos ponts</a>");
        assertThat(claire.get(pages + "/1/history/1")).bodyText().contains(inside);
    }

    @Test
    void whatSomebodyElseHasJustPlacedIsFoundByItsId() throws IOException {
        var bridge = shown(twin.room(), 1);
        picture(claire, materials, "alt", "Entre nous", "audience", "TEACHERS");
        var secret = shown(twin.room(), 2);

        assertThat(lina.get(materials + "/shown/" + bridge.material() + "/" + bridge.file()))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", materials + "/1/" + bridge.file() + "/middle");
        assertThat(claire.get(materials + "/shown/" + secret.material() + "/" + secret.file()))
                .hasStatus(HttpStatus.SEE_OTHER);
        for (var unseen : List.of(
                secret.material() + "/" + secret.file(),
                UUID.randomUUID() + "/" + bridge.file(),
                "1/" + bridge.file(),
                bridge.material() + "/x"))
            assertThat(lina.get(materials + "/shown/" + unseen)).as(unseen).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void nobodyPlacesWhatHeDoesNotSeeOrNobodyHasDescribed() throws IOException {
        var other = twinning.room();
        var elsewhere = other.browser(other.founder("Paola", other.school("Scuola", "IT")));
        picture(elsewhere, other.room().path() + "/materials", "alt", "Un secret");
        picture(claire, materials, "alt", "Entre nous", "audience", "TEACHERS");
        picture(claire, materials, "alt", "");
        var trashed = shown(twin.room(), 1);
        claire.post(materials + "/1/trash");

        for (var file : List.of(shown(other.room(), 1), shown(twin.room(), 2), shown(twin.room(), 3), trashed))
            assertThat(write(lina, figure(file)))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("cannot be shown here", file.file());
        write(lina, "");
        assertThat(save(lina, figure(shown(other.room(), 1)), 0))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("cannot be shown here");
        assertThat(claire.get(pages + "/1-nos-ponts")).bodyText().doesNotContain("Un secret", "<img src=\"/proj");
    }

    @Test
    void whatWasThereBeforeStaysWhoeverSaves() {
        write(claire, figure(shown(twin.room(), 1)));
        db.sql("update publication.item set audience = 'TEACHERS' where room_id = ? and kind = 'material'")
                .param(twin.room().id())
                .update();

        assertThat(save(lina, figure(shown(twin.room(), 1)) + "," + words("Et moi."), 0))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(lina.get(materials + "/1/" + shown(twin.room(), 1).file() + "/small"))
                .hasStatusOk();
    }

    @Test
    void theWorldSeesTheBytesThatWereApproved() throws IOException {
        var bridge = shown(twin.room(), 1);
        write(lina, figure(bridge));
        var outside = "/projects/" + twin.room().slug() + "/materials/1/";
        assertThat(stranger.get(outside + bridge.file() + "/small")).hasStatus(HttpStatus.NOT_FOUND);

        publish(1);
        assertThat(stranger.get("/projects/" + twin.room().slug() + "/pages/1-nos-ponts"))
                .bodyText()
                .contains("src=\"" + outside + bridge.file() + "/middle");
        assertThat(stranger.get(outside + bridge.file() + "/small"))
                .hasStatusOk()
                .hasHeader("Cache-Control", "public, max-age=300");
        assertThat(claire.get(pages + "/1/as/visitor")).bodyText().contains(outside + bridge.file());

        lina.send(materials + "/1/file", "file", "autre.jpg", Photos.jpeg(Photos.drawn(500, 300), 1));
        var other = shown(twin.room(), 1);
        assertThat(other.file()).isNotEqualTo(bridge.file());
        assertThat(claire.get(pages + "/1-nos-ponts")).bodyText().contains(other.file(), "revision 1");
        assertThat(stranger.get("/projects/" + twin.room().slug() + "/pages/1-nos-ponts"))
                .bodyText()
                .contains(bridge.file())
                .doesNotContain(other.file());
        assertThat(stranger.get(outside + bridge.file() + "/small")).hasStatusOk();
        assertThat(stranger.get(outside + other.file() + "/small")).hasStatus(HttpStatus.NOT_FOUND);

        propose(2);
        assertThat(claire.get(pages + "/1/approval"))
                .bodyText()
                .contains("File replaced by another", bridge.file() + "/small", other.file() + "/small");
        claire.post(pages + "/1/approval", "proposal", proposal());
        eleni.post(pages + "/1/publication", "proposal", proposal());
        assertThat(stranger.get(outside + other.file() + "/small")).hasStatusOk();
        assertThat(stranger.get(outside + bridge.file() + "/small")).hasStatus(HttpStatus.NOT_FOUND);

        claire.post(pages + "/1/audience", "audience", "MEMBERS");
        assertThat(stranger.get(outside + other.file() + "/small")).hasStatus(HttpStatus.GONE);
        assertThat(lina.get(materials + "/1/" + other.file() + "/small")).hasStatusOk();
    }

    @Test
    void captionsAreApprovedToo() {
        claire.send(materials, "file", "pont.mp4", film(), "language", "fr");
        var film = shown(twin.room(), 2);
        caption("Bonjour");
        write(
                claire,
                "{\"type\":\"film\",\"attrs\":{\"material\":\"%s\",\"file\":\"%s\",\"title\":\"Le pont\"}}"
                        .formatted(film.material(), film.file()));
        claire.post(pages + "/1/proposal", "audience", "PUBLIC", "revision", "1");
        eleni.post(pages + "/1/publication", "proposal", proposal());
        var first = captions();
        var outside = "/projects/" + twin.room().slug() + "/materials/2/";
        assertThat(stranger.get(outside + first + "/captions")).bodyText().contains("Bonjour");

        caption("Autre chose");
        var second = captions();
        assertThat(stranger.get(outside + first + "/captions")).bodyText().contains("Bonjour");
        assertThat(stranger.get(outside + second + "/captions")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(claire.get(pages + "/1-nos-ponts")).bodyText().contains(second + "/captions");
        assertThat(claire.get(pages + "/1/difference?from=1&to=2")).bodyText().contains("Captions changed: French");
    }

    @Test
    void whoeverReplacesAFileChangesNoPageInWhichHeMayNotWrite() throws IOException {
        var bridge = shown(twin.room(), 1);
        write(lina, figure(bridge));
        claire.post(pages + "/1/lock", "locked", "true", "version", "1");
        write(claire, figure(bridge));
        claire.post(pages + "/2/audience", "audience", "TEACHERS");

        assertThat(replace(lina, 500)).hasStatus(HttpStatus.SEE_OTHER);
        var other = shown(twin.room(), 1);
        assertThat(other).isNotEqualTo(bridge);
        for (var page : List.of("/1-nos-ponts", "/2-nos-ponts"))
            assertThat(claire.get(pages + page))
                    .bodyText()
                    .contains(bridge.file())
                    .doesNotContain(other.file());
        assertThat(lina.get(materials + "/1/" + bridge.file() + "/small")).hasStatusOk();

        write(lina, figure(other));
        assertThat(replace(claire, 700)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(claire.get(pages + "/3-nos-ponts"))
                .bodyText()
                .contains(shown(twin.room(), 1).file());
    }

    @Test
    void anUpdateAndACoverKeepTheBytesWithWhichTheyWereSaid() throws IOException {
        var bridge = shown(twin.room(), 1);
        for (var path : List.of("/updates", "/settings/front"))
            assertThat(claire.post(
                            twin.room().path() + path,
                            "words",
                            "Le pont",
                            "description",
                            "Le pont",
                            "language",
                            "fr",
                            "picture",
                            bridge.material().toString()))
                    .as(path)
                    .hasStatus(HttpStatus.SEE_OTHER);

        assertThat(replace(lina, 500)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(claire.get(twin.room().path())).bodyText().contains(bridge.file());
        assertThat(claire.get(materials + "/1"))
                .bodyText()
                .contains(shown(twin.room(), 1).file());
    }

    @Test
    void whatIsApprovedAreTheBytesThatWereLookedAt() throws IOException {
        var bridge = shown(twin.room(), 1);
        write(lina, figure(bridge));
        propose(1);
        var looked = proposal();
        replace(lina, 500);
        var other = shown(twin.room(), 1);

        claire.post(pages + "/1/approval", "proposal", looked);
        eleni.post(pages + "/1/publication", "proposal", looked);

        var outside = "/projects/" + twin.room().slug() + "/materials/1/";
        assertThat(stranger.get(outside + bridge.file() + "/small")).hasStatusOk();
        assertThat(stranger.get(outside + other.file() + "/small")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(stranger.get("/projects/" + twin.room().slug() + "/pages/1-nos-ponts"))
                .bodyText()
                .contains(bridge.file())
                .doesNotContain(other.file());
    }

    @Test
    void whatWasNeverOutsideIsNotSaidToHaveGone() throws IOException {
        var bridge = shown(twin.room(), 1);
        write(lina, figure(bridge));
        publish(1);
        replace(lina, 500);
        var other = shown(twin.room(), 1);
        claire.post(pages + "/1/audience", "audience", "MEMBERS");

        var outside = "/projects/" + twin.room().slug() + "/materials/1/";
        assertThat(stranger.get(outside + bridge.file() + "/small")).hasStatus(HttpStatus.GONE);
        assertThat(stranger.get(outside + other.file() + "/small")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void headsOfSchoolAreToldOfChangesWithoutWhoTookThePicture() {
        var bridge = shown(twin.room(), 1);
        write(claire, words("Un pont."));
        assertThat(save(lina, credited(bridge, "Zéphyrine") + "," + words("Un pont."), 0))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(save(claire, credited(bridge, "Yseult") + "," + words("Un pont."), 1))
                .hasStatus(HttpStatus.SEE_OTHER);
        propose(3);
        var head = asker.staff("Maryvonne");
        db.sql("""
                insert into employment.employment (id, person, school, role, state, since, office, version)
                select gen_random_uuid(), ?, p.school, 'head', 'VALIDATED', now(), 'central', 1
                  from room.partner p join school.school s on s.id = p.school
                 where p.room_id = ? and s.country = 'FR'
                """).params(head.id(), twin.room().id()).update();

        for (var path : List.of(
                "/difference?from=1&to=2",
                "/difference?from=2&to=3",
                "/difference?from=1&to=3",
                "/as/pupil",
                "/history/2"))
            assertThat(head.get(pages + "/1" + path))
                    .bodyText()
                    .as(path)
                    .contains("Nos ponts")
                    .doesNotContain("Zéphyrine", "Yseult");
        assertThat(head.get(pages + "/1/difference?from=1&to=2")).bodyText().contains("One place");
        assertThat(claire.get(pages + "/1/difference?from=2&to=3")).bodyText().contains("Credit: Zéphyrine → Yseult");
    }

    private static String credited(Shown shown, String author) {
        return figure(shown).replace("\"alt\"", "\"credit\":\"" + author + "\",\"alt\"");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult replace(Somebody by, int width)
            throws IOException {
        return by.send(materials + "/1/file", "file", "autre.jpg", Photos.jpeg(Photos.drawn(width, 300), 1));
    }

    private void caption(String words) {
        var captions = "WEBVTT\n\n00:01.000 --> 00:04.000\n" + words + "\n";
        claire.send(
                materials + "/2/captions",
                "captions",
                "fr.vtt",
                captions.getBytes(StandardCharsets.UTF_8),
                "language",
                "fr");
    }

    private String captions() {
        return db.sql("select sha256 from material.captions where room_id = ? and current")
                .param(twin.room().id())
                .query(String.class)
                .single();
    }

    private static byte[] film() {
        return "\0\0\0\24ftypisom\0\0\2\0isom\0\0\0\10moov\0\0\0\10mdat".getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void picture(Somebody by, String list, String... fields) throws IOException {
        var all = new java.util.ArrayList<>(List.of(fields));
        all.addAll(List.of("language", "fr"));
        by.send(list, "file", "pont.jpg", Photos.jpeg(Photos.drawn(600, 400), 1), all.toArray(String[]::new));
    }

    private Shown shown(Room room, int number) {
        return db.sql("""
                select m.id, f.sha256 from publication.item i
                  join material.material m on m.room_id = i.room_id and m.id = i.id
                  join material.file f on f.room_id = m.room_id and f.material = m.id and f.number = m.current
                 where i.room_id = ? and i.kind = 'material' and i.number = ?
                """)
                .params(room.id(), number)
                .query((row, _) -> new Shown(row.getObject(1, UUID.class), row.getString(2)))
                .single();
    }

    private static String figure(Shown shown) {
        return "{\"type\":\"picture\",\"attrs\":{\"material\":\"%s\",\"file\":\"%s\",\"alt\":\"Un pont\"}}"
                .formatted(shown.material(), shown.file());
    }

    private static String words(String words) {
        return "{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"" + words + "\"}]}";
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult write(Somebody by, String blocks) {
        return by.post(pages, "title", "Nos ponts", "language", "fr", "body", document(blocks));
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult save(Somebody by, String blocks, int version) {
        return by.post(
                pages + "/1",
                "title",
                "Nos ponts",
                "language",
                "fr",
                "version",
                "" + version,
                "body",
                document(blocks));
    }

    private static String document(String blocks) {
        return blocks.isEmpty() ? "" : "{\"type\":\"doc\",\"content\":[" + blocks + "]}";
    }

    private void publish(int revision) {
        propose(revision);
        claire.post(pages + "/1/approval", "proposal", proposal());
        eleni.post(pages + "/1/publication", "proposal", proposal());
    }

    private void propose(int revision) {
        lina.post(pages + "/1/proposal", "audience", "PUBLIC", "revision", "" + revision);
    }

    private String proposal() {
        return db.sql("select id from publication.proposal where room_id = ? and state = 'OPEN'")
                .param(twin.room().id())
                .query(UUID.class)
                .single()
                .toString();
    }
}
