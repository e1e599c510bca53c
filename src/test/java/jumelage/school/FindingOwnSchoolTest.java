package jumelage.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jumelage.Asker;
import jumelage.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

@IntegrationTest
class FindingOwnSchoolTest {
    @Autowired
    Asker asker;

    @Autowired
    Registrar registrar;

    @Autowired
    Schools schools;

    @Autowired
    Employments employments;

    Asker.Somebody claire;
    School gauguin;

    @BeforeEach
    void aSchool() {
        claire = asker.staff("Claire");
        gauguin = registrar.propose(
                new SchoolFacts(
                        "Collège Paul Gauguin",
                        "FR",
                        "Guérande",
                        "",
                        "44350",
                        "https://paul-gauguin.example",
                        List.of("24")),
                List.of(new Identifier("uai", "0449871R"), new Identifier("oid", "E10990017")),
                null);
    }

    @Test
    void whoeverHasNoSchoolIsLedToFindOne() {
        assertThat(claire.get("/me/school")).hasStatus(HttpStatus.SEE_OTHER).hasRedirectedUrl("/me/school/find");
        assertThat(claire.get("/me/school/find")).bodyText().contains("<option value=\"FR\" selected>");
        assertThat(claire.get("/schools")).hasStatus(HttpStatus.SEE_OTHER).hasRedirectedUrl("/me/school");
    }

    @Test
    void typingErrorsAreForgiven() {
        for (var words :
                List.of("colege paul gaugin guerande", "gauguin", "GUERANDE gauguin", "0449871r", "E 10990017"))
            assertThat(claire.get("/me/school/find?country=FR&q=" + words))
                    .as(words)
                    .bodyText()
                    .contains("Collège Paul Gauguin")
                    .contains("0449871R");
        assertThat(claire.get("/me/school/find?country=FR&q=lyceum olomouc"))
                .bodyText()
                .doesNotContain("Gauguin")
                .contains("/me/school/propose?country=FR");
    }

    @Test
    void anUnknownCountryAndTooManyWordsAreToldApart() {
        assertThat(claire.get("/me/school/find?country=ZZ&q=x")).bodyText().contains("We do not know this country");
        assertThat(claire.get("/me/school/find?country=GB&q=x")).bodyText().contains("We do not know this country");
        assertThat(claire.get("/me/school/find?country=FR&q=" + "x".repeat(100_000)))
                .hasStatusOk()
                .bodyText()
                .contains("That is too long");
        assertThat(claire.post("/me/school/propose", "country", "ZZ", "name", "X", "town", "Y", "levels", "24"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("We do not know this country");
    }

    @Test
    void aLikelyDuplicateIsShownBeforeASecondRecordIsMade() {
        var again = new String[] {"country", "FR", "name", "College P. Gauguin", "town", "Guerande", "levels", "24"};
        assertThat(claire.post("/me/school/propose", again))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("1 school is like yours")
                .contains("/me/school/join/" + gauguin.id())
                .contains("value=\"College P. Gauguin\"")
                .contains("name=\"seen\" value=\"true\"");

        var sure = new String[] {
            "country", "FR", "name", "College P. Gauguin", "town", "Guerande", "levels", "24", "seen", "true"
        };
        assertThat(claire.post("/me/school/propose", sure)).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void aWrongLetterSaysWhichIsRightAndKeepsWhatWasTyped() {
        assertThat(claire.post("/me/school/propose", proposal("uai", "0350760A")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("check 0350760L")
                .contains("value=\"0350760A\"")
                .contains("value=\"École des Marais\"");
    }

    @Test
    void aCodeThatAnotherSchoolHasLeadsToIt() {
        assertThat(claire.post("/me/school/propose", proposal("uai", "0449871R")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("This code belongs to Collège Paul Gauguin, Guérande")
                .contains("/me/school/join/" + gauguin.id());
    }

    @Test
    void aNewSchoolIsWrittenDownAndGetsACodeForItsPupils() {
        var answer = claire.post("/me/school/propose", proposal("uai", "0350760L"));
        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
        var id = answer.getResponse().getHeader("Location").replaceAll(".*/", "");
        var school = schools.findById(SchoolId.of(id)).orElseThrow();
        assertThat(school.code()).matches("RENN[1-9][0-9]");
        assertThat(school.proposed()).isTrue();
        assertThat(school.website()).isEqualTo("https://ecole.example");
    }

    @Test
    void scriptsAndMonstersStayText() {
        assertThat(claire.post(
                        "/me/school/propose",
                        "country",
                        "FR",
                        "name",
                        "\"><script>alert(1)</script>",
                        "town",
                        "x".repeat(100_000),
                        "website",
                        "javascript:alert(1)",
                        "scheme",
                        "<b>",
                        "value",
                        "1"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("&#34;><script>alert(1)")
                .doesNotContain("\"><script>alert")
                .contains("This is no web address")
                .contains("This kind of code is not used");
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
    void pupilsAndStrangersHaveNoSuchPages() {
        for (var page :
                List.of("/me/school", "/me/school/find", "/me/school/propose", "/me/school/profile", "/schools")) {
            assertThat(asker.pupil("Lina").get(page)).as(page).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(asker.stranger().get(page)).as(page).hasStatus(HttpStatus.SEE_OTHER);
        }
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

    private static String[] proposal(String scheme, String value) {
        return new String[] {
            "country",
            "FR",
            "name",
            "École des Marais",
            "town",
            "Rennes",
            "levels",
            "1",
            "website",
            "ecole.example",
            "scheme",
            scheme,
            "value",
            value
        };
    }
}
