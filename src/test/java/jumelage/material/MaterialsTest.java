package jumelage.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jumelage.Asker.Somebody;
import jumelage.IntegrationTest;
import jumelage.Scenes;
import jumelage.document.Shown;
import jumelage.publication.Audience;
import jumelage.publication.ItemId;
import jumelage.room.Member;
import jumelage.room.Role;
import jumelage.store.Photos;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class MaterialsTest {
    @Autowired
    Scenes scenes;

    @Autowired
    Showings showings;

    @Autowired
    JdbcClient db;

    private Scenes.Scene scene;
    private Somebody lina;
    private Somebody claire;
    private String list;

    @BeforeEach
    void room() {
        scene = scenes.scene();
        lina = scene.as(Role.PUPIL);
        claire = scene.as(Role.FOUNDER);
        list = scene.path() + "/materials";
    }

    @Test
    void aPhotographComesInCleanAndIsSeenByMembersOnly() throws IOException {
        var sent =
                lina.send(list, "file", "pont de Guérande.JPG", photo(), "language", "fr", "alt", "Un pont de bois.");

        assertThat(sent).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(lina.get(list + "/1"))
                .bodyText()
                .contains("pont de Guérande", "Un pont de bois.", "where it was taken", "with what it was taken");
        assertThat(bytes(lina, "middle")).hasStatusOk().hasContentType("image/webp");
        assertThat(bytes(lina, "middle")).headers().hasValue(HttpHeaders.CACHE_CONTROL, "no-store");
        assertThat(bytes(claire, "large")).hasStatusOk();
        assertThat(bytes(scene.as(Role.OBSERVER), "small")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(lina.get(outside("small"))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aPictureIsOutsideExactlyWhileAPublicThingShowsIt() throws IOException {
        lina.send(list, "file", "pont.jpg", photo(), "language", "fr", "alt", "Un pont de bois.");
        var page = page(Audience.PUBLIC);
        db.sql("update publication.item set approved_revision = 1 where room_id = ? and id = ?")
                .params(scene.id(), page.id())
                .update();
        var stranger = scene.as(Role.EXPERT);
        assertThat(stranger.get(outside("small"))).hasStatus(HttpStatus.NOT_FOUND);

        showings.show(page, true, Set.of(shown()));
        assertThat(stranger.get(outside("small"))).hasStatusOk();

        db.sql("update publication.item set audience = 'MEMBERS', narrowed = now() where room_id = ? and id = ?")
                .params(scene.id(), page.id())
                .update();
        assertThat(stranger.get(outside("small"))).hasStatus(HttpStatus.GONE);
    }

    @Test
    void whatIsForTeachersIsSeenByPupilsWhereAPageForThemShowsIt() throws IOException {
        claire.send(list, "file", "plan.jpg", photo(), "language", "fr", "alt", "Un plan.", "audience", "TEACHERS");
        assertThat(lina.get(list + "/1")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(lina.get(list)).bodyText().doesNotContain("plan");
        assertThat(bytes(lina, "small")).hasStatus(HttpStatus.NOT_FOUND);

        showings.show(page(Audience.MEMBERS), false, Set.of(shown()));
        assertThat(bytes(lina, "small")).hasStatusOk();
        assertThat(lina.get(list + "/1")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aFilmIsHandedOverInParts() {
        var film = mp4();
        assertThat(claire.send(list, "file", "entretien.mp4", film, "language", "fr"))
                .hasStatus(HttpStatus.SEE_OTHER);
        var part = claire.get(address("file"), "Range", "bytes=4-7");

        assertThat(part).hasStatus(HttpStatus.PARTIAL_CONTENT);
        assertThat(part).bodyText().isEqualTo("ftyp");
        assertThat(part).headers().hasValue(HttpHeaders.CONTENT_RANGE, "bytes 4-7/" + film.length);
        assertThat(claire.get(address("file"), "Range", "bytes=" + film.length + "-"))
                .hasStatus(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE);
        assertThat(claire.get(address("file"))).bodyText().doesNotContain("+47.3268");
    }

    @Test
    void aFilmThatABrowserHasTakenIsOneThoseOfOtherPlayersAreNot() {
        assertThat(claire.send(list, "file", "pont.webm", matroska("webm"), "language", "fr"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(claire.get(list + "/1")).bodyText().contains("<video");
        assertThat(refused("pont.mkv", matroska("matroska"))).contains("whatever its name says");
    }

    private static byte[] matroska(String kind) {
        return ("\32E\337\243\237B\206\201\1B\367\201\1B\362\201\4B\363\201\10B\202" + (char) (0x80 + kind.length())
                        + kind)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void captionsMustBeSuch() {
        claire.send(list, "file", "entretien.mp4", mp4(), "language", "fr");
        var nonsense = "Bonjour".getBytes(StandardCharsets.UTF_8);
        var captions = "WEBVTT\n\n00:01.000 --> 00:04.000\nBonjour\n".getBytes(StandardCharsets.UTF_8);

        assertThat(claire.send(list + "/1/captions", "captions", "fr.vtt", nonsense, "language", "fr"))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("WEBVTT");
        assertThat(claire.send(list + "/1/captions", "captions", "fr.vtt", captions, "language", "français"))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("value=\"français\"");
        assertThat(claire.send(list + "/1/captions", "captions", "fr.vtt", captions, "language", "fr"))
                .hasStatus(HttpStatus.SEE_OTHER);
        var french = db.sql("select sha256 from material.captions where room_id = ? and current and language = 'fr'")
                .param(scene.id())
                .query(String.class)
                .single();
        assertThat(claire.get(list + "/1/" + french + "/captions"))
                .hasContentType("text/vtt")
                .bodyText()
                .contains("Bonjour");
        assertThat(claire.get(list + "/1")).bodyText().contains("/" + french + "/captions");
        assertThat(claire.get(address("captions"))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void captionsAreRemovedAndWhatShowsThemOutsideGoesOn() {
        claire.send(list, "file", "entretien.mp4", mp4(), "language", "fr");
        var captions = "WEBVTT\n\n00:01.000 --> 00:04.000\nBonjour\n".getBytes(StandardCharsets.UTF_8);
        claire.send(list + "/1/captions", "captions", "fr.vtt", captions, "language", "fr");
        var french = db.sql("select sha256 from material.captions where room_id = ?")
                .param(scene.id())
                .query(String.class)
                .single();
        assertThat(claire.get(list + "/1")).bodyText().contains("Remove the captions: French");
        assertThat(lina.post(list + "/1/captions/fr/removal")).hasStatus(HttpStatus.NOT_FOUND);

        assertThat(claire.post(list + "/1/captions/fr/removal")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(claire.get(list + "/1")).bodyText().doesNotContain("Remove the captions", french);
        assertThat(claire.get(list + "/1/" + french + "/captions"))
                .as("of what was approved with them")
                .hasStatusOk();
        assertThat(claire.post(list + "/1/captions/fr/removal"))
                .as("gone already")
                .hasStatus(HttpStatus.SEE_OTHER);
        claire.send(list + "/1/captions", "captions", "fr.vtt", captions, "language", "fr");
        assertThat(claire.get(list + "/1")).bodyText().contains("/" + french + "/captions");
    }

    @Test
    void whatIsNoMaterialIsRefusedWithASentenceAndLeavesNothing() throws IOException {
        assertThat(refused(
                        "photo.jpg", "MZ this program cannot be run in DOS mode".getBytes(StandardCharsets.US_ASCII)))
                .contains("photo.jpg", "whatever its name says");
        assertThat(refused(
                        "logo.svg",
                        "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8)))
                .contains("whatever its name says");
        assertThat(refused("page.html", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8)))
                .contains("whatever its name says");
        assertThat(refused("half.jpg", java.util.Arrays.copyOf(photo(), 400))).contains("cut short or damaged");
        assertThat(refused("bomb.zip", bomb())).contains("enormous");
        assertThat(lina.post(list, "language", "fr")).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(lina.get(list)).bodyText().contains("Nothing yet");
    }

    @Test
    void ofSeveralFilesOneIsToldWhatCameAndEachThatDidNot() throws IOException {
        claire.post(list + "/folders", "name", "Ponts");
        var folder = db.sql("select id from material.folder where room_id = ? and name = 'Ponts'")
                .param(scene.id())
                .query(UUID.class)
                .single()
                .toString();
        var files = new LinkedHashMap<String, byte[]>();
        files.put("pont.jpg", photo());
        files.put("logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8));
        files.put("demi.jpg", java.util.Arrays.copyOf(photo(), 400));
        assertThat(claire.send(list, "file", files, "language", "fr", "folder", folder))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("“pont” is here.", "logo.svg: This kind", "demi.jpg: The file cannot be opened");

        files.keySet().retainAll(Set.of("pont.jpg"));
        files.put("port.jpg", photo());
        assertThat(claire.send(list, "file", files, "language", "fr", "folder", folder))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasRedirectedUrl(list + "?arrived=2&arrived=3&folder=" + folder);
    }

    @Test
    void theSameNameTwiceIsTwoMaterials() throws IOException {
        lina.send(list, "file", "pont.jpg", photo(), "language", "fr", "alt", "Un pont.");
        lina.send(list, "file", "pont.jpg", photo(), "language", "fr", "alt", "Le même pont.");

        assertThat(lina.get(list + "/1")).bodyText().contains("Un pont.");
        assertThat(lina.get(list + "/2")).bodyText().contains("Le même pont.");
    }

    @Test
    void aReplacedFileKeepsItsAddressAndItsWords() throws IOException {
        lina.send(list, "file", "pont.jpg", photo(), "language", "fr", "alt", "Un pont.");
        var before = shown();
        lina.send(list + "/1/file", "file", "autre.png", Photos.of("png", Photos.drawn(300, 200)));

        assertThat(shown()).isNotEqualTo(before);
        assertThat(lina.get(list + "/1")).bodyText().contains("Un pont.", shown().file());
        assertThat(lina.get(list + "/1/" + before.file() + "/small")).hasStatusOk();
        assertThat(lina.send(list + "/1/file", "file", "a.mp4", mp4())).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(scene.as(Role.TEACHER).send(list + "/1/file", "file", "x.png", photo()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void wordsOfWhoeverSavesSecondAreKept() throws IOException {
        lina.send(list, "file", "pont.jpg", photo(), "language", "fr", "alt", "Un pont.");
        assertThat(words(claire, "Le pont de bois", 1)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(words(lina, "Mon pont", 1))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Mon pont", "Le pont de bois");
        assertThat(claire.post(list + "/1", "title", "Pont", "alt", " ", "language", "fr", "version", "2"))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("Say what one sees");
    }

    @Test
    void whatWasThrownAwayIsGoneAndComesBack() throws IOException {
        lina.send(list, "file", "pont.jpg", photo(), "language", "fr", "alt", "Un pont.");
        lina.post(list + "/1/trash");
        assertThat(claire.get(list + "/1")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(bytes(claire, "small")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(lina.get(list + "/trash")).bodyText().contains("pont");

        lina.post(list + "/1/return");
        assertThat(claire.get(list + "/1")).hasStatusOk();
    }

    @Test
    void onlyWhatOneSeesAndWhatHasItsDescriptionCanBePlaced() throws IOException {
        claire.send(list, "file", "plan.jpg", photo(), "language", "fr", "alt", "Un plan.", "audience", "TEACHERS");
        lina.send(list, "file", "muet.png", Photos.of("png", Photos.drawn(90, 60)), "language", "fr");
        var secret = shown();
        var mute = shown(2);
        var foreign = new Shown(UUID.randomUUID(), secret.file());

        assertThat(showings.unplaceable(member(lina, Role.PUPIL), Set.of(secret, mute, foreign)))
                .containsExactlyInAnyOrder(secret, mute, foreign);
        assertThat(showings.unplaceable(member(claire, Role.FOUNDER), Set.of(secret, mute, foreign)))
                .containsExactlyInAnyOrder(mute, foreign);
    }

    @Test
    void filesComeInNowhereElse() throws IOException {
        assertThat(scene.as(Role.EXPERT).send("/sign-in", "file", "pont.jpg", photo()))
                .hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
                .bodyText()
                .contains("No files are taken at this address");
    }

    @Test
    void whatNobodySaidMoreOfIsTheSchoolsNotAPersons() throws IOException {
        var school = db.sql("select name from school.school where id = ?")
                .param(scene.french())
                .query(String.class)
                .single();
        assertThat(claire.get(list))
                .bodyText()
                .contains("Left empty: “" + school + "”")
                .doesNotContain("value=\"Claire\"");
        claire.send(list, "file", "pont.jpg", photo(), "language", "fr", "alt", "Un pont.");
        claire.send(list, "file", "b.jpg", photo(), "language", "fr", "alt", "Un B.", "author", "La 5e B");
        claire.send(list, "file", "c.jpg", photo(), "language", "fr", "alt", "Un C.", "source", "Musée");

        assertThat(claire.get(list + "/choose"))
                .bodyText()
                .contains("data-credit=\"" + school + "\"", "data-credit=\"La 5e B\"", "data-credit=\"Musée\"");
        assertThat(claire.get(list + "/1")).bodyText().contains("<figcaption class=\"small quiet\"><bdi>" + school);
        claire.post(
                scene.path() + "/updates",
                "words",
                "Nous y sommes.",
                "language",
                "fr",
                "picture",
                shown().material().toString());
        assertThat(claire.get(scene.path()))
                .bodyText()
                .contains("<figcaption class=\"small quiet\" dir=\"auto\">" + school);
    }

    @Test
    void twoFoldersOfOneNameAreOne() throws IOException {
        assertThat(lina.post(list + "/folders", "name", "Ponts", "album", "true"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(claire.post(list + "/folders", "name", "ponts"))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("a folder of this name already");
        assertThat(lina.send(list, "file", "p.jpg", photo(), "language", "fr", "folder", "" + UUID.randomUUID()))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("This folder is not here any more");
    }

    @Test
    void whatWasTickedOfAFolderStays() {
        assertThat(lina.post(list + "/folders", "name", " ", "album", "true"))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("name=\"album\" value=\"true\" checked");
        assertThat(lina.post(list + "/folders", "name", " ")).bodyText().contains("name=\"album\" value=\"true\">");
    }

    @Test
    void aPupilAndARoomHaveSoManyFolders() {
        folders(29, lina);
        assertThat(lina.post(list + "/folders", "name", "Le trentième")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(lina.post(list + "/folders", "name", "Un de trop"))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("A pupil makes 30 folders at most", "value=\"Un de trop\"");
        assertThat(lina.post(list + "/folders", "name", "LE TRENTIÈME"))
                .bodyText()
                .contains("a folder of this name already");

        folders(169, scene.as(Role.TEACHER));
        assertThat(claire.post(list + "/folders", "name", "Le dernier")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(claire.post(list + "/folders", "name", "Un de trop"))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("This space has 200 folders");
    }

    private void folders(int many, Somebody by) {
        db.sql("""
                insert into material.folder (room_id, id, name, album, made, made_by)
                select ?, gen_random_uuid(), ? || ' ' || n, false, now(), ? from generate_series(1, ?) n
                """).params(scene.id(), by.id().toString(), by.id(), many).update();
    }

    @Test
    void aFolderIsNamedAnewAndDissolvedAndWhatLiesInItStays() throws IOException {
        claire.post(list + "/folders", "name", "Ponts");
        claire.post(list + "/folders", "name", "Ports");
        var id = db.sql("select id from material.folder where name = 'Ponts'")
                .query(UUID.class)
                .single();
        claire.send(list, "file", "p.jpg", photo(), "language", "fr", "folder", id.toString());

        assertThat(lina.post(list + "/folders/" + id, "name", "À moi")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(claire.post(list + "/folders/" + id, "name", "PORTS"))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("a folder of this name already", "value=\"PORTS\"");
        assertThat(claire.post(list + "/folders/" + id, "name", " ")).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(claire.post(list + "/folders/" + id, "name", "Ponts du Nord"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(claire.get(list)).bodyText().contains("Ponts du Nord");
        assertThat(claire.post(list + "/folders/" + id, "name", "Ponts du Nord"))
                .as("the same once more")
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(claire.get(scene.path() + "/log")).bodyText().containsOnlyOnce("has renamed the folder");
        assertThat(claire.get(scene.path() + "/log")).bodyText().contains("has renamed the folder “Ponts du Nord”");

        assertThat(claire.post(list + "/folders/" + id + "/dissolve")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(claire.get(list)).bodyText().doesNotContain("Ponts du Nord").contains("/materials/1");
        assertThat(claire.post(list + "/folders/" + id + "/dissolve")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private Member member(Somebody one, Role role) {
        return new Member(scene.room(), one.person(), role, scene.french(), Map.of());
    }

    private MvcTestResult words(Somebody who, String title, int version) {
        return who.post(list + "/1", "title", title, "alt", "Un pont.", "language", "fr", "version", "" + version);
    }

    private String refused(String name, byte[] bytes) {
        var answer = lina.send(list, "file", name, bytes, "language", "fr");
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return new String(answer.getMvcResult().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private ItemId page(Audience audience) {
        return new ItemId(
                scene.id(),
                db.sql("select id from publication.item where room_id = ? and kind = 'page' and number = ?")
                        .params(scene.id(), scene.pages().get(audience.name()))
                        .query(UUID.class)
                        .single());
    }

    private Shown shown() {
        return shown(1);
    }

    private Shown shown(int number) {
        return db.sql("""
                select m.id, f.sha256 from publication.item i
                  join material.material m on m.room_id = i.room_id and m.id = i.id
                  join material.file f on f.room_id = m.room_id and f.material = m.id and f.number = m.current
                 where i.room_id = ? and i.kind = 'material' and i.number = ?
                """)
                .params(scene.id(), number)
                .query((row, _) -> new Shown(row.getObject(1, UUID.class), row.getString(2)))
                .single();
    }

    private String address(String form) {
        return list + "/1/" + shown().file() + "/" + form;
    }

    private String outside(String form) {
        return address(form).replace("/twinspaces/", "/projects/");
    }

    private MvcTestResult bytes(Somebody who, String form) {
        return who.get(address(form));
    }

    private static byte[] photo() throws IOException {
        return Photos.jpeg(Photos.drawn(600, 400), 1);
    }

    /// A film of no pictures, in which a telephone has written where it stood.
    private static byte[] mp4() {
        var place = "\0\0\0\34udta\0\0\0\24\u00a9xyz\0\20\25\307+47.3268";
        var moov = place.length() + 8;
        return ("\0\0\0\24ftypisom\0\0\2\0isom" + "\0\0\0" + (char) moov + "moov" + place + "\0\0\0\10mdat")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var nothing = new byte[1 << 20];
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file = 0; file < 6; file++) {
                zip.putNextEntry(new ZipEntry(file + ".txt"));
                for (var block = 0; block < 200; block++) zip.write(nothing);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
