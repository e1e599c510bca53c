package jumelage.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jumelage.Asker;
import jumelage.IntegrationTest;
import jumelage.employment.Joining;
import jumelage.school.Schools;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

@IntegrationTest
class DeskTest {
    @Autowired
    Asker asker;

    @Autowired
    Joining joining;

    @Autowired
    Schools schools;

    @Test
    void whatWaitsStandsInTheOrderOfItsComing() {
        var nathalie = asker.officer("Nathalie", "FR");
        assertThat(nathalie.get("/desk")).hasStatusOk().bodyText().contains("Nothing to decide");
        var gauguin =
                schools.findById(asker.school("Collège Paul Gauguin", "FR")).orElseThrow();
        var first = "/desk/teachers/"
                + joining.ask(asker.staff("Agnès").id(), gauguin, "librarian").id();
        var second = "/desk/teachers/"
                + joining.ask(asker.staff("Yann").id(), gauguin, "head").id();

        assertThat(nathalie.get("/desk")).bodyText().containsSubsequence("2 requests wait", first, second);
        assertThat(nathalie.get("/desk?kind=school.queue.school")).bodyText().contains(first);
        assertThat(nathalie.get("/desk/next?after=" + first)).hasRedirectedUrl(second);
        assertThat(nathalie.get("/desk/next?before=" + second)).hasRedirectedUrl(first);
        assertThat(nathalie.get("/desk/next?after=" + second)).hasRedirectedUrl("/desk");
        assertThat(nathalie.get("/desk/next?after=https://elsewhere.example")).hasRedirectedUrl(first);
    }

    @Test
    void theCentralOfficeDecidesForCountriesWithoutOne() {
        var central = asker.officer("Ingrid", "central");
        var school = schools.findById(asker.school("Gymnasium", "LT")).orElseThrow();
        joining.ask(asker.staff("Rasa").id(), school, "teacher");

        assertThat(central.get("/desk")).bodyText().contains("Rasa");
    }

    @Test
    void theMenuOfAnOfficerLeadsToTheDesk() {
        assertThat(asker.officer("Nathalie", "FR").get("/")).bodyText().contains("href=\"/desk\"");
        assertThat(asker.teacher("Claire").get("/"))
                .bodyText()
                .doesNotContain("href=\"/desk\"")
                .contains("href=\"/contacts\"");
    }

    @Test
    void anOfficerWhoSignsInLandsAtTheDesk() {
        var nathalie = asker.officer("Nathalie", "FR");

        assertThat(asker.stranger().post("/sign-in", "address", nathalie.address(), "password", Asker.PASSWORD))
                .hasRedirectedUrl("/desk");
    }

    @Test
    void nobodyElseHasADesk() {
        for (var page : List.of("/desk", "/desk/next")) {
            assertThat(asker.teacher("Claire").get(page)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(asker.pupil("Lina").get(page)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(asker.operator("Olivier").get(page)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(asker.stranger().get(page)).hasStatus(HttpStatus.SEE_OTHER);
        }
    }
}
