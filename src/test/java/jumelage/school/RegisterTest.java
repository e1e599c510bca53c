package jumelage.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import jumelage.Asker;
import jumelage.IntegrationTest;
import jumelage.employment.Joining;
import jumelage.employment.Staffroom;
import jumelage.shell.Id;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class RegisterTest {
    @Autowired
    Asker asker;

    @Autowired
    Registrar registrar;

    @Autowired
    Joining joining;

    @Autowired
    Schools schools;

    @Autowired
    SchoolClasses classes;

    @Autowired
    Identifiers identifiers;

    @Autowired
    Staffroom staffroom;

    @Autowired
    Staffing staffing;

    @Autowired
    SchoolCodes codes;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    Asker.Somebody nathalie;
    School school;
    String path;

    @BeforeEach
    void aProposal() {
        nathalie = asker.officer("Nathalie", "FR");
        school = propose("Lycée des métiers de Challans", "0850027T");
        path = "/desk/schools/" + school.id();
    }

    @Test
    void anOfficerConfirmsASchool() {
        assertThat(nathalie.get("/desk?kind=school.queue.school")).bodyText().contains(path);
        assertThat(nathalie.get(path)).hasStatusOk().bodyText().contains("Confirm the school");
        assertThat(nathalie.post(path + "/confirm", "version", "1")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(nathalie.get("/desk")).bodyText().doesNotContain(path);
        assertThat(nathalie.post(path + "/confirm", "version", "1"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Somebody else has changed this record");
    }

    @Test
    void aCorrectionKeepsWhatWasTypedWhenItIsLateOrWrong() {
        assertThat(correct("", "1")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(correct("Lycée Couzinet", "1")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(correct("Lycée Z", "1"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("value=\"Lycée Z\"");
        assertThat(schools.findById(school.id()).orElseThrow().name()).isEqualTo("Lycée Couzinet");
    }

    @Test
    void codesAreAddedAndTaken() {
        propose("Autre", "0350760L");
        assertThat(nathalie.post(path + "/identifiers", "scheme", "oid", "value", "e10990017"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(nathalie.post(path + "/identifiers", "scheme", "uai", "value", "0350760L"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Another school has this code");
        assertThat(nathalie.post(path + "/identifiers", "scheme", "uai", "value", "0350760A"))
                .bodyText()
                .contains("check 0350760L");
        nathalie.post(path + "/identifiers/remove", "scheme", "uai", "value", "0850027T");
        assertThat(identifiers.of(school.id())).containsExactly(new Identifier("oid", "E10990017"));
    }

    @Test
    void twoRecordsAreUnited() {
        var heir = propose("Lycée professionnel de Challans", "0350760L");
        var claire = asker.teacher("Claire", school.id());
        var luc = asker.teacher("Luc", school.id());
        joining.ask(luc.id(), heir, "teacher");
        var now = clock.instant();
        var fourth = classes.save(
                new SchoolClass(new ClassId(Id.next(now)), school.id(), "2de C", 2026, "fr", claire.id(), now));

        assertThat(nathalie.get(path)).bodyText().contains("Lycée professionnel de Challans");
        assertThat(nathalie.post(
                        path + "/merge", "version", "1", "into", heir.id().toString()))
                .hasStatus(HttpStatus.SEE_OTHER);

        assertThat(staffroom.teachersOf(heir.id())).containsExactlyInAnyOrder(claire.id(), luc.id());
        assertThat(staffing.waiting(List.of(heir.id()))).isEmpty();
        assertThat(classes.findById(fourth.id()).orElseThrow().school()).isEqualTo(heir.id());
        assertThat(identifiers.of(heir.id())).hasSize(2);
        assertThat(schools.findByCode(school.code())).map(School::id).contains(heir.id());
        assertThat(claire.get("/schools/" + school.id()))
                .hasStatus(HttpStatus.MOVED_PERMANENTLY)
                .hasRedirectedUrl("/schools/" + heir.id());
        assertThat(nathalie.get(path)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aSchoolOfAnotherCountryOrItselfIsNoHeir() {
        var abroad = asker.school("Istituto", "IT");
        for (var into : List.of(abroad.toString(), school.id().toString(), "x"))
            assertThat(nathalie.post(path + "/merge", "version", "1", "into", into))
                    .hasStatus4xxClientError();
    }

    @Test
    void aSchoolThatDoesNotExistIsStruckOffAndItsPeopleAreAnswered() {
        var agnes = asker.staff("Agnès");
        joining.ask(agnes.id(), school, "teacher");
        assertThat(nathalie.post(path + "/dismiss", "version", "1", "words", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(nathalie.post(path + "/dismiss", "version", "1", "words", "Not in the register"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(agnes.get("/me/school")).bodyText().contains("Not in the register");
        assertThat(agnes.get("/me/school/find?country=FR&q=0850027T"))
                .bodyText()
                .contains("No school is like that");
        assertThat(agnes.get("/me/school/join/" + school.id())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aSchoolWithTeachersIsNotStruckOff() {
        asker.teacher("Claire", school.id());
        assertThat(nathalie.post(path + "/dismiss", "version", "1", "words", "No"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Validated teachers work there");
    }

    @Test
    void theOfficeFindsItsOwnSchoolsOnly() {
        asker.school("Lycée Challans Roma", "IT");
        assertThat(nathalie.get("/desk/schools?q=lycee challans"))
                .bodyText()
                .contains(path)
                .doesNotContain("Roma");
        assertThat(asker.teacher("Luc").get("/desk/schools")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void codesNeverCollideAndGrow() {
        for (var number = 10; number < 100; number++)
            db.sql("update school.school set code = ? where id = ?")
                    .params("YSER" + number, propose("Lycée " + number, null).id())
                    .update();
        assertThat(codes.free("Yser")).matches("YSER[1-9][0-9]{2}");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult correct(String name, String version) {
        return nathalie.post(
                path, "version", version, "country", "FR", "name", name, "town", "Challans", "levels", "353");
    }

    private School propose(String name, String uai) {
        return registrar.propose(
                new SchoolFacts(name, "FR", "Challans", "", "", "", List.of("353")),
                uai == null ? List.of() : List.of(new Identifier("uai", uai)),
                null);
    }
}
