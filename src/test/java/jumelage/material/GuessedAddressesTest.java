package jumelage.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import jumelage.Asker;
import jumelage.IntegrationTest;
import jumelage.Scenes;
import jumelage.room.Role;
import jumelage.school.SchoolsMerged;
import jumelage.store.Photos;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Somebody knows the whole address of a file that is not for him.
@IntegrationTest
class GuessedAddressesTest {
    @Autowired
    Scenes scenes;

    @Autowired
    Asker asker;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient db;

    private Scenes.Scene scene;
    private String list;

    @BeforeEach
    void oneForTeachersAndOneForMembers() throws IOException {
        scene = scenes.scene();
        list = scene.path() + "/materials";
        for (var audience : new String[] {"TEACHERS", "MEMBERS"})
            scene.as(Role.FOUNDER)
                    .send(
                            list,
                            "file",
                            "pont.jpg",
                            Photos.jpeg(Photos.drawn(audience.length() * 50, 300), 1),
                            "language",
                            "fr",
                            "alt",
                            "Un pont",
                            "author",
                            "Noémie",
                            "audience",
                            audience);
    }

    @Test
    void anAddressOpensNothing() {
        assertThat(scene.as(Role.TEACHER).get(bytes(1))).hasStatusOk();
        for (var role : new Role[] {Role.PUPIL, Role.PUPIL_ADMINISTRATOR, Role.HEAD, Role.EXPERT, Role.OBSERVER})
            assertThat(scene.as(role).get(bytes(1))).as("for teachers, " + role).hasStatus(HttpStatus.NOT_FOUND);
        for (var role : new Role[] {Role.PUPIL, Role.HEAD, Role.GUEST_TEACHER})
            assertThat(scene.as(role).get(bytes(2))).as("for members, " + role).hasStatusOk();
        for (var role : new Role[] {Role.EXPERT, Role.OBSERVER})
            assertThat(scene.as(role).get(bytes(2))).as("not his part, " + role).hasStatus(HttpStatus.NOT_FOUND);

        var foreign = scenes.scene();
        for (var number = 1; number <= 2; number++) {
            assertThat(foreign.as(Role.FOUNDER).get(bytes(number)))
                    .as("another room")
                    .hasStatus(HttpStatus.NOT_FOUND);
            assertThat(foreign.as(Role.FOUNDER).get(bytes(number).replace(scene.path(), foreign.path())))
                    .as("under the name of the own room")
                    .hasStatus(HttpStatus.NOT_FOUND);
            assertThat(asker.stranger().get(bytes(number))).as("a stranger").hasStatus(HttpStatus.SEE_OTHER);
            for (var who : new Asker.Somebody[] {asker.stranger(), scene.as(Role.FOUNDER)})
                assertThat(who.get(bytes(number).replace("/twinspaces/", "/projects/")))
                        .as("outside")
                        .hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void headsOfSchoolAreNotToldWhoMadeIt() {
        for (var page : new String[] {list, list + "/choose", list + "/2"}) {
            assertThat(scene.as(Role.HEAD).get(page)).bodyText().doesNotContain("Noémie");
            if (!page.equals(list))
                assertThat(scene.as(Role.TEACHER).get(page)).bodyText().contains("Noémie");
        }
        var material = db.sql("select id from publication.item where room_id = ? and kind = 'material' and number = 2")
                .param(scene.id())
                .query(String.class)
                .single();
        scene.as(Role.FOUNDER).post(scene.path() + "/updates", "words", "Vu", "language", "fr", "picture", material);
        var figure = "{\"type\":\"doc\",\"content\":[{\"type\":\"picture\",\"attrs\":{\"material\":\"" + material
                + "\",\"file\":\"" + sha256(2) + "\",\"alt\":\"Un pont\",\"credit\":\"Noémie\"}}]}";
        scene.as(Role.FOUNDER).post(scene.path() + "/pages", "title", "Vus", "language", "fr", "body", figure);
        var page = scene.path() + "/pages/" + (scene.pages().size() + 1) + "-vus";
        for (var path : new String[] {scene.path(), page}) {
            assertThat(scene.as(Role.TEACHER).get(path)).as(path).bodyText().contains("Noémie");
            assertThat(scene.as(Role.HEAD).get(path))
                    .as(path)
                    .bodyText()
                    .contains(sha256(2))
                    .doesNotContain("Noémie");
        }
    }

    @Test
    void filesFollowASchoolThatBecomesPartOfAnother() {
        events.publishEvent(new SchoolsMerged(scene.french(), scene.italian()));

        assertThat(db.sql("select distinct school from material.file where room_id = ? and school is not null")
                        .param(scene.id())
                        .query(java.util.UUID.class)
                        .list())
                .containsExactly(scene.italian().value());
    }

    private String bytes(int number) {
        return list + "/" + number + "/" + sha256(number) + "/small";
    }

    private String sha256(int number) {
        return db.sql("""
                select f.sha256 from publication.item i
                  join material.file f on f.room_id = i.room_id and f.material = i.id
                 where i.room_id = ? and i.kind = 'material' and i.number = ?
                """).params(scene.id(), number).query(String.class).single();
    }
}
