package jumelage.room;

import static org.assertj.core.api.Assertions.assertThat;

import jumelage.Asker;
import jumelage.Asker.Somebody;
import jumelage.IntegrationTest;
import jumelage.employment.Employment;
import jumelage.employment.Joining;
import jumelage.project.Twins;
import jumelage.school.SchoolId;
import jumelage.school.Schools;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class WithoutValidationTest {
    @Autowired
    Twins twins;

    @Autowired
    Asker asker;

    @Autowired
    Joining joining;

    @Autowired
    Schools schools;

    @Autowired
    Partners partners;

    @Autowired
    Rooms rooms;

    @Autowired
    JdbcClient db;

    Somebody claire;
    Somebody eleni;
    Somebody officer;
    SchoolId volos;
    Employment employment;
    String slug;

    @BeforeEach
    void aProjectRunsAndEleniIsValidated() {
        claire = twins.teacher("Claire", "FR");
        var paola = twins.teacher("Paola", "IT");
        twins.know(claire, paola);
        slug = twins.running(claire, paola);
        officer = asker.officer("Giorgos", "GR");
        eleni = asker.staff("Eleni");
        volos = asker.school("Gymnasio 3", "GR");
        employment = joining.ask(eleni.id(), schools.findById(volos).orElseThrow(), "teacher");
        validate();
        twins.know(claire, eleni);
    }

    @Test
    void whoseValidationIsTakenBackLosesThePlaceThatCameOfItAndTakesItAgain() {
        var path = invited();
        eleni.post(path + "/acceptance");
        assertThat(eleni.get("/twinspaces/" + slug)).hasStatusOk();
        assertThat(present()).isTrue();

        officer.post("/desk/teachers/" + employment.id() + "/undo");
        assertThat(eleni.get("/twinspaces/" + slug)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(present()).isFalse();

        validate();
        assertThat(eleni.get(path)).hasStatusOk().bodyText().contains(path + "/acceptance");
        eleni.post(path + "/acceptance");
        assertThat(eleni.get("/twinspaces/" + slug)).hasStatusOk();
        assertThat(present()).isTrue();
    }

    @Test
    void anInvitationThatWaitsIsWithdrawn() {
        var path = invited();
        officer.post("/desk/teachers/" + employment.id() + "/undo");
        validate();

        assertThat(eleni.get(path)).hasStatusOk().bodyText().contains("The invitation was withdrawn");
        assertThat(claire.get("/projects/" + slug + "/invitations")).bodyText().contains("invitation withdrawn on");
    }

    private String invited() {
        claire.post("/projects/" + slug + "/invitations", "whom", eleni.id().toString());
        var id = db.sql("select id::text from project.invitation where invited = ?")
                .param(eleni.id())
                .query(String.class)
                .single();
        return "/projects/" + slug + "/invitations/" + id;
    }

    private void validate() {
        var version = db.sql("select version::text from employment.employment where id = ?")
                .param(employment.id())
                .query(String.class)
                .single();
        assertThat(officer.post("/desk/teachers/" + employment.id(), "act", "VALIDATE", "version", version))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    private boolean present() {
        return partners.of(rooms.findBySlug(slug).orElseThrow().id()).stream()
                .anyMatch(partner -> partner.school().equals(volos) && partner.present());
    }
}
