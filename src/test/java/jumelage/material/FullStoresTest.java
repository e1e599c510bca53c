package jumelage.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import jumelage.Asker.Somebody;
import jumelage.IntegrationTest;
import jumelage.Scenes;
import jumelage.publication.Audience;
import jumelage.publication.Eyes;
import jumelage.publication.Items;
import jumelage.room.Happenings;
import jumelage.room.Member;
import jumelage.room.Role;
import jumelage.room.Rooms;
import jumelage.shell.Installation;
import jumelage.store.Blobs;
import jumelage.store.BrokenStores;
import jumelage.store.Photos;
import jumelage.store.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.validation.BeanPropertyBindingResult;

/// Disks that are full, buckets that do not answer, rooms that hold no more: a sentence, and nothing half-done.
@IntegrationTest
class FullStoresTest {
    @Autowired
    Scenes scenes;

    @Autowired
    JdbcClient db;

    @Autowired
    Rooms rooms;

    @Autowired
    Items items;

    @Autowired
    Materials materials;

    @Autowired
    Subtitles subtitles;

    @Autowired
    Leftovers leftovers;

    @Autowired
    Limits limits;

    @Autowired
    Happenings happenings;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    @Autowired
    Blobs blobs;

    @Autowired
    MaterialsController controller;

    @TempDir
    Path folder;

    private Scenes.Scene scene;
    private Somebody claire;
    private Member member;
    private String list;

    @BeforeEach
    void aFilm() {
        scene = scenes.scene();
        claire = scene.as(Role.FOUNDER);
        member = new Member(scene.room(), claire.person(), Role.FOUNDER, scene.french(), Map.of());
        list = scene.path() + "/materials";
        claire.send(list, "file", "film.mp4", film("a"), "language", "fr");
    }

    @Test
    void ofAFullDiskAndABucketWithoutTimeNothingHalfIsLeft() throws IOException {
        var before = lines();
        try (var overloaded = BrokenStores.overloaded()) {
            for (var broken : Map.of("full", BrokenStores.full(), "unreachable", overloaded.blobs())
                    .entrySet()) {
                var taking = taking(broken.getValue(), limits);
                for (var taken : List.of(
                        taking.take(member, photo(), "pont.jpg", words(), null, Audience.MEMBERS),
                        taking.replace(before.getFirst(), member, file(film("b")), "autre.mp4"),
                        taking.caption(before.getFirst(), member, "fr", file(captions("Bonjour")))))
                    assertThat(taken)
                            .isInstanceOfSatisfying(
                                    Taken.Refused.class,
                                    why -> assertThat(why.key()).isEqualTo("material.unfit." + broken.getKey()));
            }
        }
        assertThat(lines()).usingRecursiveComparison().isEqualTo(before);
        assertThat(subtitles.of(before.getFirst().key(scene.id()))).isEmpty();
    }

    /// Both have opened the same form; what pages show follows the one who came last.
    @Test
    void ofTwoWhoReplaceAtOnceTheSecondStandsInThePages() throws IOException {
        var line = lines().getFirst();
        var film = "{\"type\":\"doc\",\"content\":[{\"type\":\"film\",\"attrs\":{\"material\":\"" + line.id()
                + "\",\"file\":\"" + line.sha256() + "\",\"title\":\"Le pont\"}}]}";
        claire.post(scene.path() + "/pages", "title", "Film", "language", "fr", "body", film);
        var taking = taking(blobs, limits);
        taking.replace(line, member, file(film("b")), "b.mp4");
        taking.replace(line, member, file(film("c")), "c.mp4");

        assertThat(claire.get(scene.path() + "/pages/" + (scene.pages().size() + 1) + "-film"))
                .bodyText()
                .contains(lines().getFirst().sha256());
    }

    @Test
    void captionsCountToo() throws IOException {
        var taking = taking(blobs, new Limits(1, 1));
        var line = lines().getFirst();
        var kept = 0;
        for (var number = 0; number < 5; number++)
            if (taking.caption(line, member, "fr", file(captions(number + "x".repeat(300_000)))) instanceof Taken.In)
                kept++;

        assertThat(kept).isEqualTo(3);
        assertThat(taking.used(scene.id())).isLessThan(1_000_000);
    }

    @Test
    void whatCannotBeReadAnyMoreIsSaidToComeLater() {
        var line = lines().getFirst();
        blobs.remove(Sha256.of(line.sha256()));

        assertThat(claire.get(list + "/1/" + line.sha256() + "/file", "Range", "bytes=0-3"))
                .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
                .hasHeader("Retry-After", "30")
                .hasHeader("Cache-Control", "no-store");
    }

    @Test
    void anUploadThatDoesNotFitOnTheDiskOfTheNodeIsTriedAgain() throws IOException {
        var nowhere = new Installation(Path.of("/proc"), URI.create("http://localhost"), false, new byte[32]);
        var uploads = new UploadsController(new Uploads(nowhere, limits, db, clock), taking(blobs, limits), limits);
        var request = new MockHttpServletRequest("POST", scene.path() + "/uploads");
        request.addHeader("Tus-Resumable", "1.0.0");
        request.addHeader("Upload-Length", "1000");
        var response = new MockHttpServletResponse();

        uploads.begin(member, request, response);
        assertThat(response.getStatus()).isEqualTo(507);
        assertThat(db.sql("select count(*) from material.upload where room_id = ?")
                        .param(scene.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aFormThatDoesNotFitOnTheDiskOfTheNodeKeepsItsWords() {
        var full = new MockMultipartFile("file", "pont.jpg", "image/jpeg", new byte[] {1}) {
            @Override
            public void transferTo(Path to) throws IOException {
                Files.write(to, new byte[] {1});
                throw new IOException("No space left on device");
            }
        };
        var saying = new Saying("Le pont", "Un pont", "", "", "", "fr", "", "MEMBERS");
        var places = temporary();
        var answer =
                controller.take(member, List.of(full), null, saying, new BeanPropertyBindingResult(saying, "saying"));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(answer.getBody())
                .isInstanceOfSatisfying(
                        ListMaterials.class,
                        shown -> assertThat(shown.sending().form())
                                .satisfies(
                                        form -> assertThat(form.error("file")).contains("no room left"))
                                .satisfies(form -> assertThat(form.value("alt")).isEqualTo("Un pont")));
        assertThat(temporary()).isEqualTo(places);
    }

    private static long temporary() {
        var files = Path.of(System.getProperty("java.io.tmpdir")).toFile().list((_, name) -> name.startsWith("sent"));
        return files == null ? 0 : files.length;
    }

    private Taking taking(Blobs blobs, Limits limits) {
        // the transaction of the test is around all: what is undone is undone to where it began
        var nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        return new Taking(
                db, rooms, items, materials, blobs, subtitles, leftovers, limits, happenings, nested, events, clock);
    }

    private List<MaterialLine> lines() {
        return MaterialLine.all(db, Eyes.of(member));
    }

    private static Words words() {
        return new Words("Le pont", "Un pont", "", "", "", "fr", "", "MEMBERS", "0");
    }

    private Path photo() throws IOException {
        return file(Photos.jpeg(Photos.drawn(600, 400), 1));
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "one", ""), bytes);
    }

    private static byte[] captions(String words) {
        return ("WEBVTT\n\n00:01.000 --> 00:04.000\n" + words + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] film(String one) {
        return ("\0\0\0\24ftypisom\0\0\2\0isom\0\0\0\10moov\0\0\0\11mdat" + one).getBytes(StandardCharsets.ISO_8859_1);
    }
}
