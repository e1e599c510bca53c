package jumelage.employment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jumelage.Asker;
import jumelage.IntegrationTest;
import jumelage.notice.Mailing;
import jumelage.school.Registrar;
import jumelage.school.School;
import jumelage.school.SchoolFacts;
import jumelage.school.SchoolId;
import jumelage.school.Schools;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@IntegrationTest
@RecordApplicationEvents
class DecidingTest {
    @Autowired
    Asker asker;

    @Autowired
    Joining joining;

    @Autowired
    Registrar registrar;

    @Autowired
    Schools schools;

    @Autowired
    Employments employments;

    @Autowired
    ApplicationEvents events;

    @Autowired
    Mailing mailing;

    @Autowired
    JdbcClient db;

    Asker.Somebody nathalie;
    Asker.Somebody agnes;
    Employment employment;
    String path;

    @BeforeEach
    void somebodyWaits() {
        nathalie = asker.officer("Nathalie", "FR");
        agnes = asker.staff("Agnès");
        employment = joining.ask(agnes.id(), school(asker.school("Collège Paul Gauguin", "FR")), "librarian");
        path = "/desk/teachers/" + employment.id();
    }

    @Test
    void anOfficerValidatesAndTheTeacherIsTold() {
        assertThat(nathalie.get("/desk"))
                .hasStatusOk()
                .bodyText()
                .contains("Agnès, librarian")
                .contains(path);
        assertThat(nathalie.get(path)).hasStatusOk().bodyText().contains(agnes.address());
        assertThat(nathalie.post(path, "act", "VALIDATE", "version", version())).hasStatus(HttpStatus.SEE_OTHER);

        assertThat(agnes.get("/schools")).hasStatusOk();
        assertThat(agnes.get("/me/school")).bodyText().contains("Validated by: National office, France");
        assertThat(letters(agnes)).singleElement().asString().contains("You are validated");
        assertThat(events.stream(TeacherValidated.class))
                .containsExactly(new TeacherValidated(agnes.id(), employment.school()));
        assertThat(audited()).containsExactly("teacher.look", "teacher.validate");
        assertThat(nathalie.get(path)).bodyText().contains("Validated: Agnès").contains("Take it back");
        assertThat(nathalie.get("/desk")).bodyText().contains("Validated: Agnès");
        assertThat(asker.officer("Marc", "FR").get("/desk"))
                .as("it is told to whoever did it")
                .bodyText()
                .doesNotContain("Validated: Agnès");
    }

    @Test
    void aRefusalNeedsASentenceAndCanBeMended() {
        assertThat(nathalie.post(path, "act", "REFUSE", "words", " ", "version", version()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Write a sentence");
        assertThat(nathalie.post(path, "act", "REFUSE", "words", "No <script>", "version", version()))
                .hasStatus(HttpStatus.SEE_OTHER);

        assertThat(agnes.get("/me/school"))
                .bodyText()
                .contains("The office said no")
                .contains("No &lt;script&gt;")
                .contains("/me/school/join/" + employment.school());
        assertThat(letters(agnes)).singleElement().asString().contains("No <script>");
        joining.ask(agnes.id(), school(employment.school()), "librarian");
        assertThat(agnes.get("/me/school")).bodyText().contains("One stitch").doesNotContain("said no");
    }

    @Test
    void aQuestionGoesToTheTeacherAndTheAnswerBack() {
        nathalie.post(path, "act", "ASK", "words", "Is the letter signed?", "version", version());

        assertThat(nathalie.get("/desk")).bodyText().contains("a question waits for an answer");
        assertThat(agnes.get("/me/school"))
                .bodyText()
                .contains("Your turn: the office asks")
                .contains("Is the letter signed?");
        agnes.post("/me/school/" + employment.id() + "/remarks", "words", "It is.");
        assertThat(nathalie.get("/desk")).bodyText().doesNotContain("a question waits");
        assertThat(nathalie.get(path)).bodyText().contains("It is.");
    }

    @Test
    void nobodyValidatesHimself() {
        db.sql("insert into account.officer (person, office) values (?, 'FR')")
                .param(agnes.id())
                .update();
        assertThat(agnes.get("/desk")).bodyText().doesNotContain(path);
        assertThat(agnes.get(path))
                .hasStatusOk()
                .bodyText()
                .contains("your own request")
                .doesNotContain("VALIDATE");
        assertThat(agnes.post(path, "act", "VALIDATE", "version", version())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(agnes.post(path + "/undo")).hasStatus(HttpStatus.NOT_FOUND);

        var central = asker.officer("Central", "central");
        assertThat(central.get("/desk")).bodyText().contains(path);
        central.post(path, "act", "VALIDATE", "version", version());
        assertThat(employments.findById(employment.id()).orElseThrow().state()).isEqualTo(Employment.State.VALIDATED);
    }

    @Test
    void ofTwoOfficersTheSecondIsToldAndKeepsHisWords() {
        var second = asker.officer("Bruno", "FR");
        var seen = version();
        nathalie.post(path, "act", "VALIDATE", "version", seen);

        assertThat(second.post(path, "act", "REFUSE", "words", "Not on the page", "version", seen))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Somebody else of your office was faster")
                .contains("By Nathalie")
                .contains("Not on the page");
        assertThat(employments.findById(employment.id()).orElseThrow().state()).isEqualTo(Employment.State.VALIDATED);
    }

    @Test
    void aDecisionIsTakenBackWithinTenMinutes() {
        nathalie.post(path, "act", "VALIDATE", "version", version());
        assertThat(nathalie.post(path + "/undo")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(agnes.get("/schools")).hasStatus(HttpStatus.SEE_OTHER);

        nathalie.post(path, "act", "VALIDATE", "version", version());
        db.sql("update employment.employment set decided = decided - interval '11 minutes' where id = ?")
                .param(employment.id())
                .update();
        assertThat(nathalie.post(path + "/undo")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(agnes.get("/schools")).hasStatusOk();
    }

    @Test
    void aProposedSchoolIsDecidedFirst() {
        var school = registrar.propose(
                new SchoolFacts("Lycée", "FR", "Nantes", "", "", "", List.of("34")), List.of(), agnes.id());
        var there =
                "/desk/teachers/" + joining.ask(agnes.id(), school, "teacher").id();

        assertThat(nathalie.post(there, "act", "VALIDATE", "version", "1"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("decide on it first");
        nathalie.post("/desk/schools/" + school.id() + "/confirm", "version", "1");
        assertThat(nathalie.get("/desk/schools/" + school.id()))
                .bodyText()
                .contains("This school is confirmed.", "Now decide on");
        assertThat(nathalie.post(there, "act", "VALIDATE", "version", "1")).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void nobodyElseFindsTheDesk() {
        var giulia = asker.officer("Giulia", "IT");
        for (var page : List.of(path, "/desk/schools/" + employment.school())) {
            assertThat(giulia.get(page)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(asker.teacher("Luc").get(page)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(asker.pupil("Lina").get(page)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(asker.stranger().get(page)).hasStatus(HttpStatus.SEE_OTHER);
        }
        assertThat(giulia.post(path, "act", "VALIDATE", "version", version())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(giulia.post(path + "/undo")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(giulia.get("/desk")).bodyText().doesNotContain("Agnès");
        assertThat(agnes.post(path, "act", "VALIDATE", "version", version())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void nonsenseIsNoDecision() {
        assertThat(nathalie.post(path, "act", "HIRE", "version", version()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(nathalie.post(path, "version", version())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(nathalie.post(path, "act", "REFUSE", "words", "x".repeat(100_000), "version", version()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(nathalie.post(path, "act", "VALIDATE", "version", "x")).hasStatus4xxClientError();
    }

    private String version() {
        return String.valueOf(
                employments.findById(employment.id()).orElseThrow().version());
    }

    private School school(SchoolId id) {
        return schools.findById(id).orElseThrow();
    }

    private List<String> letters(Asker.Somebody somebody) {
        mailing.send();
        return db.sql("select subject || ' ' || body from mail.letter where address = ?")
                .param(somebody.address())
                .query(String.class)
                .list();
    }

    private List<String> audited() {
        return db.sql("select what from audit.entry where chain = 'office:FR' and subject = ? order by id")
                .param(employment.id())
                .query(String.class)
                .list();
    }
}
