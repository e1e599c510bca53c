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
        assertThat(claire.get("/me/school/find")).bodyText().contains("<option dir=\"auto\" value=\"FR\" selected>");
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
                .contains("&#34;>&lt;script>alert(1)")
                .doesNotContain("\"><script>alert")
                .contains("This is no web address")
                .contains("This kind of code is not used");
    }

    @Test
    void pupilsAndStrangersHaveNoSuchPages() {
        for (var page :
                List.of("/me/school", "/me/school/find", "/me/school/propose", "/me/school/profile", "/schools")) {
            assertThat(asker.pupil("Lina").get(page)).as(page).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(asker.stranger().get(page)).as(page).hasStatus(HttpStatus.SEE_OTHER);
        }
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
