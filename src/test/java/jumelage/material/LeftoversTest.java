package jumelage.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jumelage.Asker.Somebody;
import jumelage.IntegrationTest;
import jumelage.Scenes;
import jumelage.document.Shown;
import jumelage.publication.Erasing;
import jumelage.publication.ItemId;
import jumelage.room.Role;
import jumelage.store.Blobs;
import jumelage.store.Photos;
import jumelage.store.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@IntegrationTest
class LeftoversTest {
    @Autowired
    Scenes scenes;

    @Autowired
    Showings showings;

    @Autowired
    Blobs blobs;

    @Autowired
    Erasing erasing;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    @TempDir
    Path folder;

    private Scenes.Scene scene;
    private Somebody claire;
    private String list;

    @BeforeEach
    void aPictureInTheTrash() throws IOException {
        scene = scenes.scene();
        claire = scene.as(Role.FOUNDER);
        list = scene.path() + "/materials";
        claire.send(list, "file", "pont.jpg", photo(), "language", "fr", "alt", "Un pont");
        claire.post(list + "/1/trash");
    }

    @Test
    void whatLiesInTheTrashStaysForThirtyDays() {
        letGoAfter(Duration.ofDays(30));

        assertThat(claire.post(list + "/1/return")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(claire.get(list + "/1")).hasStatusOk();
    }

    @Test
    void afterThatItGoesAndADayLaterItsBytesUnlessSomebodyElseHasThem() throws IOException {
        var files = files(1);
        assertThat(files).hasSize(3);
        letGoAfter(Duration.ofDays(32));
        assertThat(claire.get(list + "/trash")).bodyText().doesNotContain("pont.jpg");
        assertThat(files).allMatch(file -> blobs.size(file).isPresent());

        letGoAfter(Duration.ofDays(34));
        assertThat(files).noneMatch(file -> blobs.size(file).isPresent());

        claire.send(list, "file", "pont.jpg", photo(), "language", "fr", "alt", "Un pont");
        assertThat(files(2)).isEqualTo(files).allMatch(file -> blobs.size(file).isPresent());
        letGoAfter(Duration.ofDays(36));
        assertThat(files).allMatch(file -> blobs.size(file).isPresent());
    }

    @Test
    void whatAPageShowsStays() {
        var shown = new Shown(material(), files(1).getFirst().hex());
        var page = new ItemId(scene.id(), page());
        showings.show(page, true, Set.of(shown));

        letGoAfter(Duration.ofDays(60));
        assertThat(files(1)).hasSize(3);

        showings.show(page, true, Set.of());
        letGoAfter(Duration.ofDays(60));
        assertThat(files(1)).isEmpty();
    }

    @Test
    void whatOnlyAnErasedPageShowsGoesAndItsAddressSaysSo() {
        var file = files(1).getFirst();
        var large = db.sql("select sha256 from material.file where room_id = ? and material = ?")
                .params(scene.id(), material())
                .query(String.class)
                .single();
        var number = scene.pages().get("PUBLIC");
        var page = new ItemId(
                scene.id(),
                db.sql("select id from publication.item where room_id = ? and kind = 'page' and number = ?")
                        .params(scene.id(), number)
                        .query(UUID.class)
                        .single());
        showings.show(page, true, Set.of(new Shown(material(), large)));
        var outside = "/projects/" + scene.room().slug() + "/materials/1/" + large + "/small";
        claire.post(scene.path() + "/pages/" + number + "/trash");
        letGoAfter(Duration.ofDays(32));
        assertThat(files(1)).contains(file);

        db.sql("update publication.item set trashed = trashed - interval '32 days' where room_id = ? and id = ?")
                .params(scene.id(), page.id())
                .update();
        assertThat(erasing.erase(page)).isTrue();
        letGoAfter(Duration.ofDays(32));

        assertThat(files(1)).isEmpty();
        assertThat(claire.get(outside)).hasStatus(HttpStatus.GONE);
        assertThat(claire.get(outside.replace("/1/", "/2/"))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void bytesThatNeverBecameAFileGo() throws IOException {
        var half = Files.writeString(folder.resolve("half"), "half of something " + UUID.randomUUID());
        leftovers(Duration.ZERO).expect(Set.of(Sha256.of(half)));
        var kept = blobs.keep(half);

        letGoAfter(Duration.ofHours(23));
        assertThat(blobs.size(kept)).isPresent();
        letGoAfter(Duration.ofHours(25));
        assertThat(blobs.size(kept)).isEmpty();
    }

    private void letGoAfter(Duration time) {
        leftovers(time).letGo();
    }

    private Leftovers leftovers(Duration time) {
        return new Leftovers(
                db, blobs, erasing, transactions, Clock.fixed(clock.instant().plus(time), ZoneOffset.UTC));
    }

    private List<Sha256> files(int number) {
        return db.sql("""
                select distinct o.sha256 from material.form o
                  join publication.item i on i.room_id = o.room_id and i.id = o.material
                 where i.room_id = ? and i.number = ? order by o.sha256
                """).params(scene.id(), number).query(String.class).list().stream()
                .map(Sha256::of)
                .toList();
    }

    private UUID material() {
        return db.sql("select id from material.material where room_id = ?")
                .param(scene.id())
                .query(UUID.class)
                .single();
    }

    private UUID page() {
        return db.sql("select id from publication.item where room_id = ? and kind = 'page' and number = 1")
                .param(scene.id())
                .query(UUID.class)
                .single();
    }

    private static byte[] photo() throws IOException {
        return Photos.jpeg(Photos.drawn(1300, 900), 1);
    }
}
