package jumelage.project;

import static org.assertj.core.api.Assertions.assertThat;

import jumelage.Asker;
import jumelage.Asker.Somebody;
import jumelage.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@IntegrationTest
@RecordApplicationEvents
class FoundingTest {
    @Autowired
    Twins twins;

    @Autowired
    Asker asker;

    @Autowired
    Projects projects;

    @Autowired
    JdbcClient db;

    @Autowired
    ApplicationEvents events;

    Somebody claire;
    Somebody paola;
    Somebody french;
    Somebody italian;

    @BeforeEach
    void twoFoundersAndTheirOffices() {
        claire = twins.teacher("Claire", "FR");
        paola = twins.teacher("Paola", "IT");
        twins.know(claire, paola);
        french = asker.officer("Nathalie", "FR");
        italian = asker.officer("Bruno", "IT");
    }

    @Test
    void twoFoundersAndTwoOfficesMakeAEuropeanProject() {
        var slug = twins.sent(claire, paola);
        assertThat(twins.mails(paola)).first().asString().contains("Claire", "with you");
        assertThat(paola.get("/projects/" + slug + "/founding"))
                .hasStatusOk()
                .bodyText()
                .contains("An atlas.", "Found it together");

        paola.post("/projects/" + slug + "/acceptance", "version", twins.version(slug));
        assertThat(projects.findBySlug(slug)).get().extracting(Project::kind).isEqualTo(Project.Kind.EUROPEAN);
        assertThat(claire.get("/projects/" + slug + "/founding"))
                .hasStatusOk()
                .bodyText()
                .contains("2 of 4 agreements", "France", "Italy");

        assertThat(decide(french, slug, "approval", "Good luck.")).hasHeader("Location", "/desk");
        assertThat(french.get("/desk")).bodyText().contains("Approved: ", "/desk/projects/" + slug);
        assertThat(twins.state(slug)).isEqualTo("SUBMITTED");
        assertThat(events.stream(ProjectApproved.class)).isEmpty();

        decide(italian, slug, "approval", "");
        assertThat(twins.state(slug)).isEqualTo("ACTIVE");
        assertThat(events.stream(ProjectApproved.class)).hasSize(1);
        assertThat(twins.mails(claire)).first().asString().endsWith("is approved");
        assertThat(twins.mails(paola)).first().asString().endsWith("is approved");
        assertThat(claire.get("/projects/" + slug + "/founding")).bodyText().contains("Good luck.");
    }

    @Test
    void oneCountryMakesANationalProjectDecidedOnce() {
        var nina = twins.teacher("Nina", "FR");
        twins.know(claire, nina);
        var slug = twins.submitted(claire, nina);

        assertThat(projects.findBySlug(slug)).get().extracting(Project::kind).isEqualTo(Project.Kind.NATIONAL);
        decide(french, slug, "approval", "");
        assertThat(twins.state(slug)).isEqualTo("ACTIVE");
    }

    @Test
    void countriesWithoutAnOfficeOfTheirOwnAreDecidedByTheCentralOneOnce() {
        var magda = twins.teacher("Magda", "PL");
        var ivan = twins.teacher("Ivan", "BG");
        twins.know(magda, ivan);
        var slug = twins.submitted(magda, ivan);

        assertThat(projects.findBySlug(slug)).get().extracting(Project::kind).isEqualTo(Project.Kind.EUROPEAN);
        decide(asker.officer("Central", "central"), slug, "approval", "");
        assertThat(twins.state(slug)).isEqualTo("ACTIVE");
    }

    @Test
    void anAcceptanceCountsOnceAndForTheTextsThatWereRead() {
        var slug = twins.sent(claire, paola);
        assertThat(paola.post("/projects/" + slug + "/acceptance", "version", "1"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("moved on in the meantime");
        assertThat(twins.state(slug)).isEqualTo("INVITED");

        paola.post("/projects/" + slug + "/acceptance", "version", twins.version(slug));
        assertThat(paola.post("/projects/" + slug + "/acceptance", "version", twins.version(slug)))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(db.sql(
                                "select count(*) from project.decision d join project.project p on p.id = d.project where slug = ?")
                        .param(slug)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void theFirstFounderCannotAcceptForTheSecond() {
        var slug = twins.sent(claire, paola);
        assertThat(claire.post("/projects/" + slug + "/acceptance", "version", twins.version(slug)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aNoIsGivenWithAReasonAndLeavesADraft() {
        var slug = twins.sent(claire, paola);
        assertThat(paola.post("/projects/" + slug + "/refusal", "words", " "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        paola.post("/projects/" + slug + "/refusal", "words", "Not this year.");

        assertThat(twins.state(slug)).isEqualTo("DRAFT");
        assertThat(twins.mails(claire)).first().asString().contains("Paola declines");
        assertThat(claire.get("/projects/" + slug + "/edit"))
                .hasStatusOk()
                .bodyText()
                .contains("Not this year.");
        assertThat(paola.get("/projects/" + slug + "/founding")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aRefusalComesBackWithItsReasonAndMayBeSentAgainUnderTheSameAddress() {
        var slug = twins.submitted(claire, paola);
        assertThat(decide(italian, slug, "refusal", "  ")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        decide(italian, slug, "refusal", "When do the pupils meet?");

        assertThat(twins.state(slug)).isEqualTo("REFUSED");
        assertThat(twins.mails(paola)).first().asString().endsWith("comes back");
        assertThat(claire.get("/projects/" + slug + "/founding")).bodyText().contains("When do the pupils meet?");
        assertThat(decide(french, slug, "approval", "")).hasStatus(HttpStatus.CONFLICT);

        assertThat(paola.post("/projects/" + slug + "/reopening")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(claire.post("/projects/" + slug + "/reopening"))
                .hasHeader("Location", "/projects/" + slug + "/edit");
        var again = twins.draft("Quite another title", paola);
        again.put("version", twins.version(slug));
        claire.post("/projects/" + slug + "/edit", again);
        assertThat(projects.findBySlug(slug)).get().extracting(Project::title).isEqualTo("Quite another title");
        paola.post("/projects/" + slug + "/acceptance", "version", twins.version(slug));
        decide(french, slug, "approval", "");
        decide(italian, slug, "approval", "");
        assertThat(twins.state(slug)).isEqualTo("ACTIVE");
    }

    @Test
    void anOfficeDecidesOnTheTextsThatItHasRead() {
        var slug = twins.submitted(claire, paola);
        var read = twins.version(slug);
        claire.post("/projects/" + slug + "/reopening");
        assertThat(italian.get("/desk/projects/" + slug)).hasStatus(HttpStatus.NOT_FOUND);
        var again = twins.draft("Longer bridges", paola);
        again.put("version", twins.version(slug));
        claire.post("/projects/" + slug + "/edit", again);
        paola.post("/projects/" + slug + "/acceptance", "version", twins.version(slug));

        assertThat(italian.post("/desk/projects/" + slug + "/approval", "version", read, "words", "Fine."))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("moved on", "Longer bridges", "Fine.");
    }

    @Test
    void anOfficerWhoFoundsAProjectDoesNotDecideOnIt() {
        db.sql("insert into account.officer (person, office) values (?, 'FR')")
                .param(claire.id())
                .update();
        var slug = twins.submitted(claire, paola);

        assertThat(claire.get("/desk")).bodyText().doesNotContain("/desk/projects/" + slug);
        assertThat(claire.get("/desk/projects/" + slug))
                .hasStatusOk()
                .bodyText()
                .contains("You take part in this project", "/desk/next?after=/desk/projects/" + slug)
                .doesNotContain("Approve</button>");
        for (var what : new String[] {"approval", "refusal"})
            assertThat(decide(claire, slug, what, "Mine.")).hasStatus(HttpStatus.NOT_FOUND);

        assertThat(decide(french, slug, "approval", "")).hasHeader("Location", "/desk");
        assertThat(twins.state(slug)).isEqualTo("SUBMITTED");
    }

    @Test
    void theCentralOfficeSpeaksForOneWhoseOfficerTakesPart() {
        db.sql("delete from account.officer where person = ?")
                .param(french.id())
                .update();
        db.sql("insert into account.officer (person, office) values (?, 'FR')")
                .param(claire.id())
                .update();
        var slug = twins.submitted(claire, paola);
        var central = asker.officer("Central", "central");

        assertThat(central.get("/desk")).bodyText().contains("/desk/projects/" + slug);
        assertThat(decide(central, slug, "approval", "")).hasHeader("Location", "/desk");
        assertThat(db.sql("""
                        select office from project.decision d join project.project p on p.id = d.project
                         where slug = ? and d.state = 'APPROVED'
                        """).param(slug).query(String.class).list()).containsExactly("FR");
        assertThat(decide(italian, slug, "approval", "")).hasHeader("Location", "/desk");
        assertThat(twins.state(slug)).isEqualTo("ACTIVE");
    }

    @Test
    void anOfficerSeesWhatHisOfficeHasToDecideAndNothingElse() {
        var slug = twins.submitted(claire, paola);
        assertThat(french.get("/desk/projects/" + slug))
                .hasStatusOk()
                .bodyText()
                .contains("An atlas.", "Approve");
        assertThat(asker.officer("Petra", "CZ").get("/desk/projects/" + slug)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(asker.officer("Petra", "CZ").post("/desk/projects/" + slug + "/approval", "version", "3"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(claire.get("/desk/projects/" + slug)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(db.sql("select count(*) from audit.entry where chain = 'office:FR' and what = 'project.look'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void whoMustActIsRemindedOnceADay() {
        var slug = twins.sent(claire, paola);
        assertThat(claire.post("/projects/" + slug + "/reminder"))
                .hasHeader("Location", "/projects/" + slug + "/founding?reminded");
        assertThat(twins.mails(paola)).hasSize(2).first().asString().contains("awaits your answer");
        assertThat(claire.post("/projects/" + slug + "/reminder"))
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .bodyText()
                .contains("less than a day ago");
        assertThat(twins.mails(paola)).hasSize(2);

        db.sql("update project.reminder set at = at - interval '25 hours'").update();
        paola.post("/projects/" + slug + "/acceptance", "version", twins.version(slug));
        decide(french, slug, "approval", "");
        paola.post("/projects/" + slug + "/reminder");
        assertThat(twins.mails(french)).isEmpty();
        assertThat(twins.mails(italian)).hasSize(1);
    }

    @Test
    void anOfficeWithoutAnybodyIsNamed() {
        var magda = twins.teacher("Magda", "PL");
        twins.know(claire, magda);
        var slug = twins.submitted(claire, magda);
        decide(french, slug, "approval", "");

        assertThat(claire.post("/projects/" + slug + "/reminder"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Nobody works in that office");
    }

    @Test
    void strangersAndPupilsFindNothing() {
        var slug = twins.submitted(claire, paola);
        var nina = twins.teacher("Nina", "FR");
        var pupil = asker.pupil("Lina");
        for (var page : new String[] {"/edit", "/founding", "/invitations", "/closing"}) {
            assertThat(nina.get("/projects/" + slug + page)).as(page).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(pupil.get("/projects/" + slug + page)).as(page).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(asker.stranger().get("/projects/" + slug + page))
                    .as(page)
                    .hasStatus(HttpStatus.SEE_OTHER);
        }
        for (var act : new String[] {"/acceptance", "/refusal", "/reopening", "/reminder", "/closing", "/invitations"})
            assertThat(nina.post("/projects/" + slug + act, "words", "x", "title", "x", "whom", "x"))
                    .as(act)
                    .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(pupil.get("/projects/mine")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(pupil.get("/projects/new")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(asker.staff("Agnès").get("/projects/new")).hasHeader("Location", "/me/school");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult decide(
            Somebody officer, String slug, String what, String words) {
        return officer.post("/desk/projects/" + slug + "/" + what, "version", twins.version(slug), "words", words);
    }
}
