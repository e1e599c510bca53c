package jumelage.twinspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import jumelage.Asker;
import jumelage.IntegrationTest;
import jumelage.Scenes;
import jumelage.project.PartnerJoined;
import jumelage.project.ProjectApproved;
import jumelage.project.ProjectClosed;
import jumelage.project.ProjectId;
import jumelage.room.Happenings;
import jumelage.room.Membership;
import jumelage.room.Partners;
import jumelage.room.Role;
import jumelage.room.Rooms;
import jumelage.room.Turns;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class TwinSpacesTest {
    @Autowired
    Asker asker;

    @Autowired
    Scenes scenes;

    @Autowired
    Rooms rooms;

    @Autowired
    Partners partners;

    @Autowired
    Membership membership;

    @Autowired
    Happenings happenings;

    @Autowired
    Turns turns;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient db;

    @Test
    void aRoomBeginsWithItsProjectAndEndsWithIt() {
        var project = project("deux-fleuves");
        events.publishEvent(new ProjectApproved(project.id()));
        var room = rooms.findBySlug("deux-fleuves").orElseThrow();
        assertThat(project.founder().get(room.path()))
                .hasStatusOk()
                .bodyText()
                .contains("Deux fleuves", "Bring in a class", "Write the first page", "Invite a colleague");
        assertThat(partners.of(room.id()))
                .extracting(partner -> partner.weave())
                .containsExactly(1, 2);

        var bram = asker.teacher("Bram");
        var school = db.sql("select school as value from employment.employment where person = ?")
                .param(bram.id())
                .query(jumelage.school.SchoolId.class)
                .single();
        events.publishEvent(new PartnerJoined(project.id(), bram.id(), school, true));
        assertThat(bram.get(room.path() + "/members")).bodyText().contains("Teacher of a guest school");
        assertThat(partners.of(room.id()))
                .extracting(partner -> partner.weave())
                .containsExactly(1, 2, 3);

        events.publishEvent(new ProjectClosed(project.id()));
        assertThat(project.founder().get(room.path()))
                .hasStatusOk()
                .bodyText()
                .contains("This project was closed on")
                .doesNotContain("Write a page");
        assertThat(project.founder().post(room.path() + "/settings", "write.pupil", "yes"))
                .hasStatus(404);
    }

    @Test
    void whatIsNewIsAsVisibleAsWhatItIsAbout() {
        var scene = scenes.scene();
        happenings.tell(
                scene.id(), scene.second().id(), null, "publication.happened.proposed", page(scene, "TEACHERS"));
        happenings.tell(scene.id(), scene.second().id(), null, "publication.happened.proposed", page(scene, "MEMBERS"));

        assertThat(scene.as(Role.TEACHER).get(scene.path())).bodyText().contains("Page 1<", "Page 2<");
        assertThat(scene.as(Role.PUPIL).get(scene.path()))
                .bodyText()
                .contains("Page 2<")
                .doesNotContain("Page 1<");
        assertThat(scene.as(Role.FOUNDER).get(scene.path() + "?as=pupil"))
                .bodyText()
                .doesNotContain("Page 1<");
        assertThat(scene.as(Role.EXPERT).get(scene.path())).bodyText().doesNotContain("Page 1<", "Page 2<");
    }

    @Test
    void whatIsNewIsMarkedUntilItWasSeen() {
        var scene = scenes.scene();
        var lina = scene.as(Role.PUPIL);
        lina.get(scene.path());
        db.sql("update room.visit set at = at - interval '1 day'").update();
        happenings.tell(scene.id(), scene.second().id(), null, "publication.happened.proposed", page(scene, "MEMBERS"));

        assertThat(lina.get(scene.path())).bodyText().contains("one thing is new");
        assertThat(lina.get(scene.path())).as("the same visit").bodyText().contains("one thing is new");
        db.sql("update room.visit set at = at - interval '1 hour', before = before - interval '1 hour'")
                .update();
        db.sql("update room.happening set at = at - interval '2 hours'").update();
        assertThat(lina.get(scene.path())).as("the next").bodyText().doesNotContain("one thing is new");
    }

    @Test
    void mineIsInTheBoxAndOthersIsBelow() {
        var scene = scenes.scene();
        var page = page(scene, "MEMBERS");
        turns.open(scene.id(), "publication.turn.agree", page, null, scene.french());
        turns.open(scene.id(), "publication.turn.agree", page, null, scene.french());

        assertThat(turns.of(member(scene))).hasSize(1);
        assertThat(scene.as(Role.TEACHER).get(scene.path())).bodyText().contains("Your turn, Nolwenn");
        assertThat(scene.second().get(scene.path()))
                .bodyText()
                .contains("With others")
                .doesNotContain("Your turn");
        assertThat(scene.as(Role.TEACHER).get("/twinspaces")).bodyText().contains("1 thing waits for you");
        turns.close(scene.id(), "publication.turn.agree", page, scene.french());
        assertThat(scene.as(Role.TEACHER).get(scene.path())).bodyText().doesNotContain("Your turn, Nolwenn");
    }

    @Test
    void roomsStandInTheListOfThoseWhoAreInThem() {
        var scene = scenes.scene();

        for (var role : new Role[] {Role.FOUNDER, Role.HEAD, Role.PUPIL, Role.EXPERT})
            assertThat(scene.as(role).get("/twinspaces"))
                    .as(role.name())
                    .bodyText()
                    .contains(scene.room().title(), "href=\"" + scene.path() + "\"");
        assertThat(asker.teacher("Inès").get("/twinspaces")).bodyText().contains("You are in no TwinSpace yet");
        assertThat(asker.stranger().get("/twinspaces")).hasStatus(303);
    }

    @Test
    void aPupilReadsThatTheRoomIsShutWhileATeacherIsMissing() {
        var scene = scenes.scene();
        for (var one : new Asker.Somebody[] {
            scene.second(),
            scene.as(Role.ADMINISTRATOR),
            scene.as(Role.TEACHER),
            scene.as(Role.GUEST_TEACHER),
            scene.colleague(),
            scene.italianTeacher(),
            scene.belgianTeacher()
        }) membership.leave(scene.id(), one.id(), one.id());

        assertThat(scene.as(Role.PUPIL).get(scene.path())).hasStatus(404);
        assertThat(scene.as(Role.PUPIL).get("/twinspaces")).bodyText().contains("as soon as two teachers");
        assertThat(scene.as(Role.FOUNDER).get(scene.path())).bodyText().contains("one more teacher is missing");
    }

    private UUID page(Scenes.Scene scene, String audience) {
        return db.sql("select id from publication.item where room_id = ? and number = ?")
                .params(scene.id(), scene.pages().get(audience))
                .query(UUID.class)
                .single();
    }

    private static jumelage.room.Member member(Scenes.Scene scene) {
        return new jumelage.room.Member(
                scene.room(), scene.as(Role.FOUNDER).person(), Role.FOUNDER, scene.french(), java.util.Map.of());
    }

    private record Begun(ProjectId id, Asker.Somebody founder) {}

    private Begun project(String slug) {
        var claire = asker.teacher("Claire");
        var paola = asker.teacher("Paola");
        var id = new ProjectId(UUID.randomUUID());
        db.sql("""
                insert into project.project (id, slug, title, summary, aims, process, results, language, founder,
                    founder_school, second, second_school, state, since, kind, made)
                select :id, :slug, 'Deux fleuves', '', '', '', '', 'fr', :claire, c.school, :paola, p.school, 'ACTIVE',
                       now(), 'NATIONAL', now()
                  from employment.employment c, employment.employment p where c.person = :claire and p.person = :paola
                """)
                .param("id", id)
                .param("slug", slug)
                .param("claire", claire.id())
                .param("paola", paola.id())
                .update();
        return new Begun(id, claire);
    }
}
