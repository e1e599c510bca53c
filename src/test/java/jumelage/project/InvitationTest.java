package jumelage.project;

import static org.assertj.core.api.Assertions.assertThat;

import jumelage.Asker;
import jumelage.Asker.Somebody;
import jumelage.IntegrationTest;
import jumelage.employment.Staffroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@IntegrationTest
@RecordApplicationEvents
class InvitationTest {
    @Autowired
    Twins twins;

    @Autowired
    Asker asker;

    @Autowired
    Staffroom staffroom;

    @Autowired
    JdbcClient db;

    @Autowired
    ApplicationEvents events;

    Somebody claire;
    Somebody paola;
    String path;

    @BeforeEach
    void aProjectRuns() {
        claire = twins.teacher("Claire", "FR");
        paola = twins.teacher("Paola", "IT");
        twins.know(claire, paola);
        path = "/projects/" + twins.running(claire, paola);
    }

    @Test
    void aFounderTakesAnInvitationBackThatNobodyHasAnswered() {
        var eleni = twins.teacher("Eleni", "GR");
        twins.know(claire, eleni);
        claire.post(path + "/invitations", "whom", eleni.id().toString());
        var invitation = path + "/invitations/" + invitation(eleni);

        assertThat(eleni.post(invitation + "/withdrawal")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(paola.post(invitation + "/withdrawal")).hasHeader("Location", path + "/invitations");
        assertThat(twins.mails(eleni)).first().asString().contains("Paola withdraws");
        assertThat(eleni.get(invitation)).hasStatusOk().bodyText().contains("The invitation was withdrawn on");
        assertThat(eleni.post(invitation + "/acceptance")).hasStatus(HttpStatus.CONFLICT);
        assertThat(claire.post(invitation + "/withdrawal"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("invitation withdrawn on");
        assertThat(claire.get(path + "/invitations"))
                .bodyText()
                .contains(eleni.id().toString());
        assertThat(events.stream(PartnerJoined.class)).isEmpty();
    }

    @Test
    void aContactIsInvitedAndJoinsOnce() {
        var eleni = twins.teacher("Eleni", "GR");
        twins.know(claire, eleni);
        assertThat(claire.get(path + "/invitations"))
                .hasStatusOk()
                .bodyText()
                .contains("Eleni")
                .doesNotContain(">Paola<");
        claire.post(path + "/invitations", "whom", eleni.id().toString());
        var invitation = path + "/invitations/" + invitation(eleni);

        assertThat(twins.mails(eleni)).first().asString().contains("Claire invites you");
        assertThat(eleni.get("/projects/mine")).bodyText().contains(invitation);
        assertThat(eleni.get(invitation)).hasStatusOk().bodyText().contains("An atlas.", "Join");
        assertThat(claire.get(invitation)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(paola.post(invitation + "/acceptance")).hasStatus(HttpStatus.NOT_FOUND);

        assertThat(eleni.post(invitation + "/acceptance")).hasHeader("Location", "/projects/mine");
        assertThat(events.stream(PartnerJoined.class))
                .singleElement()
                .satisfies(joined -> assertThat(joined.guest()).isFalse())
                .extracting(PartnerJoined::person)
                .isEqualTo(eleni.id());
        assertThat(eleni.post(invitation + "/acceptance")).hasStatus(HttpStatus.CONFLICT);
        assertThat(events.stream(PartnerJoined.class)).hasSize(1);
        assertThat(eleni.get("/projects/mine")).bodyText().contains("Running");
    }

    @Test
    void aCountryOutsideComesAsAGuest() {
        var lys = twins.teacher("Lys", "GB");
        twins.know(paola, lys);
        paola.post(path + "/invitations", "whom", lys.id().toString());
        lys.post(path + "/invitations/" + invitation(lys) + "/acceptance");

        assertThat(events.stream(PartnerJoined.class))
                .extracting(PartnerJoined::guest)
                .containsExactly(true);
    }

    @Test
    void aColleagueIsInvitedToo() {
        var school = staffroom.schoolOf(claire.id()).orElseThrow();
        var samira = asker.teacher("Samira", school);
        claire.post(path + "/invitations", "whom", samira.id().toString());
        samira.post(path + "/invitations/" + invitation(samira) + "/refusal", "words", "Too much work.");

        assertThat(twins.mails(claire)).first().asString().contains("Samira does not join");
        assertThat(events.stream(PartnerJoined.class)).isEmpty();
    }

    @Test
    void nobodyElseCanBeInvited() {
        var nina = twins.teacher("Nina", "ES");
        for (var whom : new String[] {nina.id().toString(), paola.id().toString(), "nobody", "x".repeat(100)})
            assertThat(claire.post(path + "/invitations", "whom", whom)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(claire.post(path + "/invitations", "whom", claire.id().toString()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("That is you.");
        twins.know(claire, nina);
        claire.post(path + "/invitations", "whom", nina.id().toString());
        assertThat(claire.post(path + "/invitations", "whom", nina.id().toString()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("already asked");
    }

    @Test
    void closingNeedsTheTitleAndEndsInvitations() {
        var eleni = twins.teacher("Eleni", "GR");
        twins.know(claire, eleni);
        claire.post(path + "/invitations", "whom", eleni.id().toString());
        assertThat(claire.get(path + "/closing")).hasStatusOk();
        assertThat(claire.post(path + "/closing", "title", "Another")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(eleni.post(path + "/closing", "title", title())).hasStatus(HttpStatus.NOT_FOUND);

        assertThat(paola.post(path + "/closing", "title", title())).hasHeader("Location", path);
        assertThat(events.stream(ProjectClosed.class)).hasSize(1);
        assertThat(twins.mails(claire)).first().asString().endsWith("is closed");
        assertThat(claire.post(path + "/closing", "title", title())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(events.stream(ProjectClosed.class)).hasSize(1);
        assertThat(eleni.post(path + "/invitations/" + invitation(eleni) + "/acceptance"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("The project has closed");
        assertThat(claire.get(path + "/invitations")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(claire.get("/projects/mine")).bodyText().contains("Closed");
    }

    private String title() {
        return db.sql("select title from project.project where slug = ?")
                .param(path.substring("/projects/".length()))
                .query(String.class)
                .single();
    }

    private String invitation(Somebody invited) {
        return db.sql("select id::text from project.invitation where invited = ? order by since desc limit 1")
                .param(invited.id())
                .query(String.class)
                .single();
    }
}
