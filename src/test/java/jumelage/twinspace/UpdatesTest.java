package jumelage.twinspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import jumelage.Asker;
import jumelage.IntegrationTest;
import jumelage.Scenes;
import jumelage.account.PersonId;
import jumelage.document.Shown;
import jumelage.material.Showings;
import jumelage.publication.Erasing;
import jumelage.publication.Eyes;
import jumelage.publication.Finding;
import jumelage.room.Act;
import jumelage.room.Role;
import jumelage.room.RoomSettings;
import jumelage.shell.Id;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@IntegrationTest
class UpdatesTest {
    private static final String SHA = "a".repeat(64);

    @Autowired
    Asker asker;

    @Autowired
    Scenes scenes;

    @Autowired
    RoomSettings settings;

    @Autowired
    Showings showings;

    @Autowired
    Finding finding;

    @Autowired
    JdbcClient db;

    @Autowired
    Erasing erasing;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    @Test
    void whatWasThrownAwayCanBeTakenBackForThirtyDaysAndThenItsWordsGo() {
        var scene = scenes.scene();
        var founder = scene.as(Role.FOUNDER);
        post(scene, founder, "Le pont est ouvert", "PUBLIC");
        founder.post(scene.path() + "/updates/1/trash");

        emptyAfter(Duration.ofDays(30));
        assertThat(revisions(scene)).isOne();
        emptyAfter(Duration.ofDays(32));
        assertThat(revisions(scene)).isZero();

        for (var path : new String[] {"", "/updates", "/updates/trash", "/log", "/search?q=pont"})
            assertThat(founder.get(scene.path() + path))
                    .as(path)
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("Le pont est ouvert");
        assertThat(founder.get(scene.path() + "/updates/1")).hasStatus(404);
        post(scene, founder, "Et encore", "MEMBERS");
        assertThat(founder.get(scene.path() + "/updates/2")).hasStatusOk();
    }

    private void emptyAfter(Duration time) {
        var later = Clock.fixed(clock.instant().plus(time), ZoneOffset.UTC);
        new Emptying(db, erasing, transactions, later).empty();
    }

    private int revisions(Scenes.Scene scene) {
        return db.sql("select count(*) from twinspace.revision where room_id = ?")
                .param(scene.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void whatIsSaidStandsOnTheFrontPageForThoseItIsFor() {
        var scene = scenes.scene();
        assertThat(post(scene, scene.as(Role.TEACHER), "Conseil jeudi à huit heures", "TEACHERS"))
                .hasStatus(303);
        assertThat(post(scene, scene.as(Role.PUPIL), "Notre pont est fini", "MEMBERS"))
                .hasStatus(303);

        assertThat(scene.second().get(scene.path()))
                .bodyText()
                .contains("Conseil jeudi", "Notre pont est fini", "Lina");
        assertThat(scene.as(Role.PUPIL).get(scene.path()))
                .bodyText()
                .contains("Notre pont est fini")
                .doesNotContain("Conseil jeudi");
        assertThat(scene.as(Role.FOUNDER).get(scene.path() + "?as=pupil"))
                .bodyText()
                .doesNotContain("Conseil jeudi");
        assertThat(scene.as(Role.EXPERT).get(scene.path()))
                .bodyText()
                .doesNotContain("Notre pont est fini", "Conseil jeudi");
        assertThat(scene.as(Role.HEAD).get(scene.path()))
                .as("heads read it without pupils’ names")
                .bodyText()
                .contains("Notre pont est fini")
                .doesNotContain("Lina");
        assertThat(scene.as(Role.PUPIL).get(scene.path() + "/search?q=conseil"))
                .bodyText()
                .doesNotContain("Conseil jeudi");
        assertThat(scene.second().get(scene.path() + "/search?q=conseil"))
                .bodyText()
                .contains(scene.path() + "/updates/1");
        assertThat(scene.as(Role.PUPIL).get(scene.path() + "/updates/1")).hasStatus(404);
    }

    @Test
    void aPupilsWordsStayWithTheMembers() {
        var scene = scenes.scene();
        assertThat(post(scene, scene.as(Role.PUPIL), "Bonjour à tous", "PUBLIC"))
                .hasStatus(422)
                .bodyText()
                .contains("Bonjour à tous", "This choice is not possible here");
        post(scene, scene.as(Role.PUPIL), "Bonjour", "MEMBERS");
        var founder = scene.as(Role.FOUNDER);

        assertThat(change(scene, founder, 1, "Bonjour du pont", "PUBLIC", 1))
                .hasStatus(422)
                .bodyText()
                .contains("Bonjour du pont");
        assertThat(change(scene, founder, 1, "Bonjour du pont", "MEMBERS", 1)).hasStatus(303);
        assertThat(change(scene, founder, 1, "Bonjour du pont", "PUBLIC", 2))
                .as("a pupil has written it once")
                .hasStatus(422);
        assertThat(asker.stranger().get("/projects/" + scene.room().slug()))
                .bodyText()
                .doesNotContain("Bonjour");
    }

    @Test
    void whatIsForEverybodyStandsOnTheCardSignedByTheSchool() {
        var scene = scenes.scene();
        assertThat(post(scene, scene.as(Role.TEACHER), "Le pont est ouvert", "PUBLIC"))
                .hasStatus(422);
        assertThat(post(scene, scene.as(Role.FOUNDER), "Le pont est ouvert", "PUBLIC"))
                .hasStatus(303);
        var card = "/projects/" + scene.room().slug();

        assertThat(asker.stranger().get(card))
                .bodyText()
                .contains("Le pont est ouvert", "id=\"update-1\"")
                .doesNotContain("Claire");
        assertThat(finding.outside(scene.id(), "pont", 1).found()).isNotEmpty();

        assertThat(change(scene, scene.as(Role.FOUNDER), 1, "Le pont est repeint", "MEMBERS", 1))
                .hasStatus(303);
        assertThat(asker.stranger().get(card)).bodyText().doesNotContain("Le pont est");
        assertThat(finding.outside(scene.id(), "pont", 1).found()).isEmpty();
        assertThat(scene.as(Role.PUPIL).get(scene.path())).bodyText().contains("Le pont est repeint");
    }

    @Test
    void theAuthorGoesOnAboveWhatIsApproved() {
        var scene = scenes.scene();
        post(scene, scene.as(Role.ADMINISTRATOR), "Exposition vendredi", "FAMILIES");
        var card = "/projects/" + scene.room().slug();

        assertThat(scene.as(Role.FOUNDER).get(scene.path() + "?as=family"))
                .bodyText()
                .contains("Exposition vendredi");
        assertThat(scene.as(Role.FOUNDER).get(scene.path() + "?as=visitor"))
                .bodyText()
                .doesNotContain("Exposition vendredi");
        assertThat(asker.stranger().get(card)).bodyText().doesNotContain("Exposition");
        settings.set(scene.id(), Act.ORDER, Role.TEACHER, true, scene.second().id());

        assertThat(change(scene, scene.as(Role.TEACHER), 1, "Exposition samedi", "FAMILIES", 1))
                .hasStatus(303);
        assertThat(scene.second().get(scene.path())).bodyText().contains("Exposition samedi");
        assertThat(scene.as(Role.FOUNDER).get(scene.path() + "?as=family"))
                .as("until it is approved")
                .bodyText()
                .contains("Exposition vendredi");
    }

    @Test
    void whatWaitsAboveTheApprovedWordsIsTheFoundersTurn() {
        var scene = scenes.scene();
        var founder = scene.as(Role.FOUNDER);
        post(scene, founder, "Exposition vendredi", "PUBLIC");
        settings.set(scene.id(), Act.ORDER, Role.TEACHER, true, scene.second().id());

        change(scene, scene.as(Role.TEACHER), 1, "Exposition samedi", "PUBLIC", 1);
        assertThat(founder.get(scene.path())).bodyText().contains("decide who may see", "being read");
        change(scene, scene.as(Role.TEACHER), 1, "Exposition dimanche", "PUBLIC", 2);
        assertThat(turns(scene)).as("once").isEqualTo(1);

        founder.post(scene.path() + "/updates/1/trash");
        assertThat(founder.get(scene.path())).bodyText().doesNotContain("decide who may see");
        founder.post(scene.path() + "/updates/1/return");
        assertThat(founder.get(scene.path())).bodyText().contains("decide who may see");

        assertThat(change(scene, founder, 1, "Exposition dimanche", "PUBLIC", 3))
                .hasStatus(303);
        assertThat(turns(scene)).isZero();
        assertThat(founder.get(scene.path())).bodyText().doesNotContain("decide who may see", "being read");

        change(scene, scene.as(Role.TEACHER), 1, "Exposition lundi", "PUBLIC", 4);
        assertThat(turns(scene)).isEqualTo(1);
        change(scene, founder, 1, "Exposition lundi", "MEMBERS", 5);
        assertThat(turns(scene)).isZero();
    }

    @Test
    void aStrangerReadsWhatAPupilWroteOnceSchoolAndFounderHaveApprovedIt() {
        var scene = scenes.scene();
        var pupil = scene.as(Role.PUPIL);
        post(scene, pupil, "Le pont est en bois", "MEMBERS");
        var here = scene.path() + "/updates/1";
        scene.italianTeacher().post(here + "/proposal", "audience", "PUBLIC", "revision", "1");
        assertThat(card(scene)).doesNotContain("Le pont est en bois");
        approve(scene, here);
        assertThat(card(scene)).contains("Le pont est en bois").doesNotContain("Lina");

        change(scene, pupil, 1, "Le pont est en pierre", "PUBLIC", 1);
        assertThat(card(scene)).contains("en bois").doesNotContain("en pierre");
        approve(scene, here);
        assertThat(card(scene)).contains("en pierre").doesNotContain("en bois");
    }

    private void approve(Scenes.Scene scene, String update) {
        var proposal = db.sql("select id from publication.proposal where room_id = ? and state = 'OPEN'")
                .param(scene.id())
                .query(UUID.class)
                .single()
                .toString();
        assertThat(scene.italianTeacher().post(update + "/approval", "proposal", proposal))
                .hasStatus(404);
        assertThat(scene.as(Role.TEACHER).post(update + "/approval", "proposal", proposal))
                .hasStatus(303);
        assertThat(scene.second().post(update + "/publication", "proposal", proposal))
                .hasStatus(303);
    }

    private String card(Scenes.Scene scene) {
        return new String(
                asker.stranger()
                        .get("/projects/" + scene.room().slug())
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }

    @Test
    void whoeverIsHereForAPartIsLedOnlyWhereHeMayRead() {
        var scene = scenes.scene();
        post(scene, scene.as(Role.FOUNDER), "Vernissage pour les parents", "FAMILIES");
        post(scene, scene.as(Role.FOUNDER), "Vernissage pour le quartier", "PUBLIC");

        for (var guest : new Role[] {Role.EXPERT, Role.OBSERVER}) {
            assertThat(scene.as(guest).get(scene.path() + "/search?q=vernissage"))
                    .hasStatusOk()
                    .bodyText()
                    .contains(scene.path() + "/updates/2")
                    .doesNotContain(scene.path() + "/updates/1", "les parents");
            assertThat(scene.as(guest).get(scene.path() + "/updates/2"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("pour le quartier");
        }
    }

    private int turns(Scenes.Scene scene) {
        return db.sql("select count(*) from room.turn where room_id = ? and what = 'publication.turn.approve'")
                .param(scene.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void nothingTypedIsLost() {
        var scene = scenes.scene();
        var teacher = scene.as(Role.TEACHER);
        assertThat(post(scene, teacher, "x".repeat(601), "MEMBERS"))
                .hasStatus(422)
                .bodyText()
                .contains("x".repeat(601));
        assertThat(teacher.post(scene.path() + "/updates", "words", "Pont", "language", "tlh", "audience", "MEMBERS"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose a language", "Pont");
        assertThat(teacher.post(
                        scene.path() + "/updates",
                        "words",
                        "Pont",
                        "language",
                        "fr",
                        "audience",
                        "MEMBERS",
                        "picture",
                        UUID.randomUUID().toString()))
                .hasStatus(422);
        post(scene, teacher, "Le premier", "MEMBERS");
        change(scene, scene.as(Role.FOUNDER), 1, "Le deuxième", "MEMBERS", 1);

        assertThat(change(scene, teacher, 1, "Le troisième", "MEMBERS", 1))
                .hasStatus(409)
                .bodyText()
                .contains("Le deuxième", "Le troisième");

        settings.set(scene.id(), Act.WRITE, Role.PUPIL, false, scene.second().id());
        assertThat(post(scene, scene.as(Role.PUPIL), "Trop tard", "MEMBERS"))
                .hasStatus(409)
                .bodyText()
                .contains("Trop tard");
    }

    @Test
    void whatIsThrownAwayComesBack() {
        var scene = scenes.scene();
        post(scene, scene.as(Role.FOUNDER), "Pont fermé", "PUBLIC");
        var here = scene.path() + "/updates/1";

        assertThat(scene.as(Role.PUPIL).post(here + "/trash")).hasStatus(404);
        assertThat(scene.as(Role.FOUNDER).post(here + "/trash")).hasStatus(303);
        assertThat(scene.second().get(scene.path())).bodyText().doesNotContain(">Pont fermé<");
        assertThat(asker.stranger().get("/projects/" + scene.room().slug()))
                .bodyText()
                .doesNotContain("Pont fermé");
        assertThat(scene.as(Role.FOUNDER).get(scene.path() + "/updates/trash"))
                .bodyText()
                .contains("Pont fermé");
        assertThat(scene.as(Role.TEACHER).post(here + "/return")).hasStatus(404);
        assertThat(scene.as(Role.FOUNDER).post(here + "/return")).hasStatus(303);
        assertThat(asker.stranger().get("/projects/" + scene.room().slug()))
                .bodyText()
                .contains("Pont fermé");
    }

    @Test
    void aPictureIsAsVisibleAsTheUpdateThatShowsIt() {
        var scene = scenes.scene();
        var picture = picture(
                scene, 7, "TEACHERS", "Un pont de pierre", scene.second().id());
        var stranger = Eyes.stranger(scene.id());

        assertThat(scene.as(Role.PUPIL)
                        .post(
                                scene.path() + "/updates",
                                "words",
                                "Vu",
                                "language",
                                "fr",
                                "picture",
                                picture.toString()))
                .as("a pupil does not see it")
                .hasStatus(422);
        assertThat(scene.as(Role.FOUNDER)
                        .post(
                                scene.path() + "/updates",
                                "words",
                                "Vu",
                                "language",
                                "fr",
                                "audience",
                                "PUBLIC",
                                "picture",
                                picture.toString()))
                .hasStatus(303);

        assertThat(scene.as(Role.PUPIL).get(scene.path()))
                .bodyText()
                .contains("/materials/7/" + SHA + "/small", "Un pont de pierre");
        assertThat(asker.stranger().get("/projects/" + scene.room().slug()))
                .bodyText()
                .contains("/projects/" + scene.room().slug() + "/materials/7/" + SHA + "/small", "Un pont de pierre");
        assertThat(showings.inside(new jumelage.publication.ItemId(scene.id(), picture), SHA))
                .hasSize(1);
        assertThat(showings.unplaceable(member(scene), java.util.Set.of(new Shown(picture, SHA))))
                .isEmpty();
        assertThat(stranger.members()).isFalse();
    }

    private jumelage.room.Member member(Scenes.Scene scene) {
        return new jumelage.room.Member(
                scene.room(), scene.second().person(), Role.FOUNDER, scene.italian(), java.util.Map.of());
    }

    private UUID picture(Scenes.Scene scene, int number, String audience, String alt, PersonId by) {
        var id = Id.next(java.time.Clock.systemUTC().instant());
        db.sql("""
                insert into publication.item (room_id, id, kind, number, audience, made)
                values (?, ?, 'material', ?, ?, now())
                """).params(scene.id(), id, number, audience).update();
        db.sql("""
                insert into material.material (room_id, id, kind, title, alt, language, made_by, current, version)
                values (?, ?, 'PICTURE', 'Pont', ?, 'fr', ?, 1, 1)
                """).params(scene.id(), id, alt, by).update();
        db.sql("""
                insert into material.file
                    (room_id, material, number, sha256, type, name, bytes, width, height, made, made_by, pupil)
                values (?, ?, 1, ?, 'image/webp', 'pont.webp', 5, 400, 300, now(), ?, false)
                """).params(scene.id(), id, SHA, by).update();
        return id;
    }

    private static org.springframework.test.web.servlet.assertj.MvcTestResult post(
            Scenes.Scene scene, Asker.Somebody by, String words, String audience) {
        return by.post(scene.path() + "/updates", "words", words, "language", "fr", "audience", audience);
    }

    private static org.springframework.test.web.servlet.assertj.MvcTestResult change(
            Scenes.Scene scene, Asker.Somebody by, int number, String words, String audience, int version) {
        return by.post(
                scene.path() + "/updates/" + number,
                "words",
                words,
                "language",
                "fr",
                "audience",
                audience,
                "version",
                "" + version);
    }
}
