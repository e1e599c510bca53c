package jumelage.twinspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jumelage.Asker;
import jumelage.IntegrationTest;
import jumelage.Scenes;
import jumelage.room.Partner;
import jumelage.room.Role;
import jumelage.school.SchoolId;
import jumelage.shell.Id;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class FrontTest {
    private static final String FIRST = "b".repeat(64);
    private static final String SECOND = "c".repeat(64);

    @Autowired
    Scenes scenes;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @Test
    void foundersAndAdministratorsSayWhatTheRoomIs() {
        var scene = scenes.scene();
        assertThat(set(scene, scene.as(Role.TEACHER), "Rien", "fr", "", 0)).hasStatus(404);
        assertThat(set(scene, scene.as(Role.ADMINISTRATOR), "Deux fleuves, un pont", "fr", "", 0))
                .hasStatus(303);

        for (var role : new Role[] {Role.FOUNDER, Role.HEAD, Role.PUPIL})
            assertThat(scene.as(role).get(scene.path())).bodyText().contains("Deux fleuves, un pont", "lang=\"fr\"");
        assertThat(scene.as(Role.EXPERT).get(scene.path()))
                .as("who is here for a part only")
                .bodyText()
                .doesNotContain("Deux fleuves");
        assertThat(scene.as(Role.PUPIL).get(scene.path() + "/search?q=fleuves"))
                .bodyText()
                .contains("href=\"" + scene.path() + "\"");

        assertThat(set(scene, scene.as(Role.FOUNDER), "Trop tard", "fr", "", 0))
                .hasStatus(409)
                .bodyText()
                .contains("Deux fleuves, un pont", "Trop tard");
        assertThat(set(scene, scene.as(Role.FOUNDER), "x".repeat(1201), "fr", "", 1))
                .hasStatus(422)
                .bodyText()
                .contains("x".repeat(1201));
        assertThat(set(
                        scene,
                        scene.as(Role.FOUNDER),
                        "Pont",
                        "tlh",
                        UUID.randomUUID().toString(),
                        1))
                .hasStatus(422)
                .bodyText()
                .contains("Choose a language", "no longer there");
    }

    @Test
    void aCoverKeepsItsBytesUntilItIsSetAnew() {
        var scene = scenes.scene();
        var picture = picture(scene);
        var founder = scene.as(Role.FOUNDER);
        assertThat(set(scene, founder, "", "fr", picture.toString(), 0)).hasStatus(303);
        assertThat(scene.as(Role.PUPIL).get(scene.path()))
                .bodyText()
                .contains(
                        "/materials/1/" + FIRST + "/middle",
                        "alt=\"Le vieux pont\"",
                        "width=\"400\"",
                        "Claire, CC BY 4.0");

        file(scene, picture, 2, SECOND);
        db.sql("update material.material set current = 2, alt = 'Le pont neuf' where id = ?")
                .param(picture)
                .update();
        assertThat(scene.as(Role.FOUNDER).get(scene.path() + "/settings")).hasStatusOk();
        assertThat(set(scene, founder, "", "fr", picture.toString(), 0))
                .as("an old form changes nothing")
                .hasStatus(409);
        assertThat(scene.as(Role.PUPIL).get(scene.path()))
                .bodyText()
                .contains(FIRST, "Le vieux pont")
                .doesNotContain(SECOND);
        assertThat(set(scene, founder, "", "fr", picture.toString(), 1)).hasStatus(303);
        assertThat(scene.as(Role.PUPIL).get(scene.path())).bodyText().contains(SECOND, "Le pont neuf");
    }

    @Test
    void everySchoolHasItsSquareOnTheMapAndNoneLiesOnAnother() {
        var partners = new ArrayList<Partner>();
        for (var country : List.of("FR", "FR", "FR", "BE", "LU", "NL", "IS", "PT", "AZ", "NO", "MT", "XK", "ZZ"))
            partners.add(new Partner(
                    new SchoolId(UUID.randomUUID()), "École", "Ville", country, partners.size() % 12 + 1, false, null));
        var map = PartnersMap.of(partners);

        assertThat(map.squares()).hasSize(12);
        for (var one : map.squares()) {
            assertThat(one.left()).isBetween(0L, 338L);
            assertThat(one.top()).isBetween(0L, 248L);
            for (var other : map.squares())
                if (one != other)
                    assertThat(Math.abs(one.x() - other.x()) >= 22 || Math.abs(one.y() - other.y()) >= 22)
                            .as(one + " and " + other)
                            .isTrue();
        }
        assertThat(PartnersMap.of(List.of()).squares()).isEmpty();
    }

    @Test
    void theMapKnowsEveryCountryThatTakesPart() throws Exception {
        var countries = new ClassPathResource("data/countries.tsv").getContentAsString(StandardCharsets.UTF_8);
        assertThat(countries
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.split("\t")[0])
                        .filter(code -> Sheet.of(code).isEmpty()))
                .isEmpty();
    }

    @Test
    void theMonthsCountWhatTheReaderSees() {
        var scene = scenes.scene();
        var now = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
        db.sql("update project.project set starts = ? where slug = ?")
                .params(now.minusMonths(2).atDay(7), scene.room().slug())
                .update();

        var teacher = months(scene, Role.TEACHER);
        assertThat(teacher).hasSize(12);
        assertThat(teacher.getFirst().month()).isEqualTo(now.minusMonths(2));
        assertThat(teacher.get(2).now()).isTrue();
        assertThat(teacher.get(2).pages())
                .as("one for each audience, and the expert’s")
                .isEqualTo(5);
        assertThat(months(scene, Role.PUPIL).get(2).pages()).isEqualTo(4);
        assertThat(months(scene, Role.EXPERT).get(2).pages())
                .as("public ones and his part")
                .isEqualTo(3);
        assertThat(months(scene, Role.EXPERT).get(2).members()).isZero();

        db.sql("update project.project set starts = ? where slug = ?")
                .params(now.minusMonths(30).atDay(7), scene.room().slug())
                .update();
        assertThat(months(scene, Role.TEACHER).getLast().now())
                .as("the last twelve")
                .isTrue();
    }

    @Test
    void theFrontPageStaysLight() {
        var scene = scenes.scene();
        for (var number = 0; number < 5; number++)
            scene.as(Role.FOUNDER)
                    .post(
                            scene.path() + "/updates",
                            "words",
                            "pont ".repeat(119),
                            "language",
                            "fr",
                            "audience",
                            "MEMBERS");

        var page = scene.as(Role.FOUNDER).get(scene.path());
        assertThat(page).bodyText().contains("twinspace-map", "europe.svg#land", "Twelve months");
        assertThat(page.getResponse().getContentAsByteArray().length).isLessThan(60_000);
    }

    private List<Months.Month> months(Scenes.Scene scene, Role role) {
        var member = scenes.member(scene, scene.as(role));
        return Months.of(db, clock, member).all();
    }

    private static org.springframework.test.web.servlet.assertj.MvcTestResult set(
            Scenes.Scene scene, Asker.Somebody by, String words, String language, String picture, int version) {
        return by.post(
                scene.path() + "/settings/front",
                "description",
                words,
                "language",
                language,
                "picture",
                picture,
                "version",
                "" + version);
    }

    private UUID picture(Scenes.Scene scene) {
        var id = Id.next(clock.instant());
        db.sql("""
                insert into publication.item (room_id, id, kind, number, audience, made)
                values (?, ?, 'material', 1, 'MEMBERS', ?)
                """).params(scene.id(), id, clock.instant()).update();
        db.sql("""
                insert into material.material
                    (room_id, id, kind, title, alt, author, licence, language, made_by, current, version)
                values (?, ?, 'PICTURE', 'Pont', 'Le vieux pont', 'Claire', 'CC-BY-4.0', 'fr', ?, 1, 1)
                """).params(scene.id(), id, scene.second().id()).update();
        file(scene, id, 1, FIRST);
        return id;
    }

    private void file(Scenes.Scene scene, UUID material, int number, String sha256) {
        db.sql("""
                insert into material.file
                    (room_id, material, number, sha256, type, name, bytes, width, height, made, made_by, pupil)
                values (?, ?, ?, ?, 'image/webp', 'pont.webp', 5, 400, 300, ?, ?, false)
                """)
                .params(
                        scene.id(),
                        material,
                        number,
                        sha256,
                        clock.instant(),
                        scene.second().id())
                .update();
    }
}
