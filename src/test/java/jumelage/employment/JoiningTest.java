package jumelage.employment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jumelage.Asker;
import jumelage.IntegrationTest;
import jumelage.school.Identifier;
import jumelage.school.Registrar;
import jumelage.school.School;
import jumelage.school.SchoolFacts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

@IntegrationTest
class JoiningTest {
    @Autowired
    Asker asker;

    @Autowired
    Registrar registrar;

    @Autowired
    Employments employments;

    Asker.Somebody claire;
    School gauguin;

    @BeforeEach
    void aSchool() {
        claire = asker.staff("Claire");
        gauguin = registrar.propose(
                new SchoolFacts("Collège Paul Gauguin", "FR", "Guérande", "", "44350", "", List.of("24")),
                List.of(new Identifier("uai", "0449871R")),
                null);
    }

    @Test
    void theRoleIsAskedSoThatNobodyLocksHimselfOut() {
        var join = "/me/school/join/" + gauguin.id();
        assertThat(claire.post(join, "role", "company", "language", "fr", "level", "C2", "language", "", "level", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("nothing is fixed yet");
        assertThat(claire.post(join, "role", "teacher"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("at least one subject")
                .contains("at least one language");
        assertThat(claire.post(
                        join,
                        "role",
                        "teacher",
                        "subjects",
                        "french",
                        "language",
                        "fr",
                        "level",
                        "",
                        "language",
                        "",
                        "level",
                        ""))
                .bodyText()
                .contains("Choose a level for each language");
        assertThat(employments.of(claire.id())).isEmpty();
    }

    @Test
    void whoeverHasSaidItAllSeesWhoMustActAndSinceWhen() {
        join();

        assertThat(claire.get("/me/school"))
                .hasStatusOk()
                .bodyText()
                .contains("One stitch still to sew")
                .contains("Central office")
                .contains("Collège Paul Gauguin")
                .contains("You can remind them from");
        assertThat(employments.of(claire.id())).hasSize(1);
        join();
        assertThat(employments.of(claire.id())).hasSize(1);
    }

    @Test
    void aWordGoesToTheOfficeAndAnEmptyOneIsKeptOut() {
        join();
        var path = "/me/school/" + employments.of(claire.id()).getFirst().id() + "/remarks";

        assertThat(claire.post(path, "words", " ")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(claire.post(path, "words", "x".repeat(100_000))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(claire.post(path, "words", "My name is on the page.")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(claire.get("/me/school")).bodyText().contains("My name is on the page.");
        assertThat(asker.staff("Luc").post(path, "words", "I too")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void leavingASchoolEndsIt() {
        join();
        var id = employments.of(claire.id()).getFirst().id();
        assertThat(asker.staff("Luc").post("/me/school/" + id + "/leave")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(claire.post("/me/school/" + id + "/leave")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(employments.of(claire.id())).isEmpty();
    }

    @Test
    void theProfileIsChangedLater() {
        join();
        assertThat(claire.post(
                        "/me/school/profile",
                        "subjects",
                        "art",
                        "subjects",
                        "magic",
                        "language",
                        "fr",
                        "level",
                        "C2",
                        "language",
                        "br",
                        "level",
                        "A2"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(claire.get("/me/school"))
                .bodyText()
                .contains("Art")
                .contains("Breton A2")
                .doesNotContain("magic");
    }

    @Test
    void validatedTeachersFindSchoolsAndReadThem() {
        var luc = asker.teacher("Luc");
        assertThat(luc.get("/schools?q=gaugin guerande")).bodyText().contains("/schools/" + gauguin.id());
        assertThat(luc.get("/schools/" + gauguin.id()))
                .hasStatusOk()
                .bodyText()
                .contains("0449871R")
                .doesNotContain(gauguin.code());
        assertThat(luc.get("/schools/" + asker.school("<b>X</b>", "FR")))
                .bodyText()
                .contains("&lt;b&gt;X");
        assertThat(luc.get("/schools/" + claire.id())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(luc.get("/schools/nothing")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private void join() {
        assertThat(claire.post(
                        "/me/school/join/" + gauguin.id(),
                        "role",
                        "teacher",
                        "subjects",
                        "french",
                        "language",
                        "fr",
                        "level",
                        "C2",
                        "language",
                        "",
                        "level",
                        ""))
                .hasStatus(HttpStatus.SEE_OTHER);
    }
}
