package jumelage.pupil;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import jumelage.Asker;
import jumelage.IntegrationTest;
import jumelage.account.PersonId;
import jumelage.card.Slip;
import jumelage.employment.Staffroom;
import jumelage.employment.Teacher;
import jumelage.school.SchoolClasses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ClassesTest {
    @Autowired
    Asker asker;

    @Autowired
    Schoolroom schoolroom;

    @Autowired
    SchoolClasses classes;

    @Autowired
    Pupils pupils;

    @Autowired
    Staffroom staffroom;

    @Autowired
    Takeovers takeovers;

    @Autowired
    JdbcClient db;

    Asker.Somebody claire;

    @BeforeEach
    void town() {
        claire = asker.teacher("Claire");
    }

    @Test
    void aTeacherMakesAClassAndFindsItAgain() {
        var fifth = schoolroom.make(claire, "5e B");

        assertThat(claire.get("/classes")).hasStatusOk().bodyText().contains("5e B", fifth.toString());
        assertThat(claire.get("/classes/" + fifth)).hasStatusOk().bodyText().contains("5e B", "Collège Claire");
        assertThat(claire.get("/")).bodyText().contains("href=\"/classes\"");
    }

    @ParameterizedTest
    @CsvSource({"'',2026,fr", "5e B,1999,fr", "5e B,soon,fr", "5e B,2026,xx", "5e B,'',fr"})
    void aWrongClassIsShownAgain(String name, String year, String language) {
        assertThat(claire.post("/classes", "name", name, "year", year, "language", language))
                .hasStatus(422)
                .bodyText()
                .contains("aria-invalid", name);
    }

    @Test
    void aNameOfAHundredThousandSignsIsShownAgain() {
        var name = "<script>".repeat(12_500);

        assertThat(claire.post("/classes", "name", name, "year", schoolroom.year(), "language", "fr"))
                .hasStatus(422)
                .bodyText()
                .contains("&lt;script>")
                .doesNotContain("<script><script>");
    }

    @Test
    void roomsAreAskedOnceHoweverManyClassesColleaguesHave() {
        var lina = schoolroom.one(claire, schoolroom.make(claire, "5e B"), "Lina");
        schoolroom.add(claire, schoolroom.make(claire, "5e C"), "Noé");
        var aya = schoolroom.add(claire, schoolroom.make(claire, "4e A"), "Aya\nTom");
        var marc = asker.teacher("Marc", claireSchool());
        schoolroom.add(marc, schoolroom.make(marc, "6e A"), "Zoé");
        var asked = new ArrayList<Collection<PersonId>>();
        var rooms = new SharedRooms() {
            @Override
            public boolean share(PersonId teacher, PersonId pupil) {
                return pupil.equals(lina.pupil())
                        || aya.slips().stream().anyMatch(slip -> slip.pupil().equals(pupil));
            }

            @Override
            public Set<PersonId> met(PersonId teacher, Collection<PersonId> pupils) {
                asked.add(pupils);
                return SharedRooms.super.met(teacher, pupils);
            }
        };
        var charge = new Charge(classes, pupils, staffroom, takeovers, List.of(rooms), db);

        assertThat(charge.met(new Teacher(marc.person(), claireSchool())))
                .extracting(Charge.Met::name)
                .containsExactly("4e A", "5e B");
        assertThat(asked).singleElement().satisfies(pupils -> assertThat(pupils).hasSize(4));
    }

    @Test
    void aClassIsThereForItsTeacherAlone() {
        var fifth = schoolroom.make(claire, "5e B");
        var colleague = asker.teacher("Marc", claireSchool());
        var foreigner = asker.teacher("Luca");

        for (var other : new Asker.Somebody[] {colleague, foreigner, asker.pupil("Lina")}) {
            assertThat(other.get("/classes/" + fifth)).hasStatus(404);
            assertThat(other.post("/classes/" + fifth + "/pupils", "names", "Noé"))
                    .hasStatus(404);
            assertThat(other.post("/classes/" + fifth + "/places", "count", "3"))
                    .hasStatus(404);
            assertThat(other.post("/classes/" + fifth + "/door")).hasStatus(404);
            assertThat(other.post("/classes/" + fifth + "/cards", "which", "ALL"))
                    .hasStatus(404);
        }
        assertThat(asker.pupil("Lina").get("/classes")).hasStatus(404);
        assertThat(asker.stranger().get("/classes/" + fifth)).hasStatus(303);
        assertThat(claire.get("/classes/no-uuid")).hasStatus(404);
        assertThat(claire.get("/classes/" + java.util.UUID.randomUUID())).hasStatus(404);
    }

    @Test
    void pastedNamesBecomePupilsWithCards() {
        var fifth = schoolroom.make(claire, "5e B");
        var sheet = schoolroom.add(claire, fifth, "Maëlle\nNoé\n\nÉlève 3");

        assertThat(sheet.slips()).extracting(Slip::name).containsExactlyInAnyOrder("Maëlle", "Noé", "Élève 3");
        assertThat(claire.get("/classes/" + fifth)).bodyText().contains("Maëlle", "Noé", "Élève 3", "not printed");
    }

    @Test
    void fullNamesArePointedOutAndKept() {
        var fifth = schoolroom.make(claire, "5e B");

        assertThat(claire.post("/classes/" + fifth + "/pupils", "names", "Noé\nJade Le Goff\nlina@example.org"))
                .hasStatus(422)
                .bodyText()
                .contains("Line 2", "Jade Le Goff", "Jade L.", "Line 3", "mail address")
                .contains("Noé\nJade Le Goff\nlina@example.org");
        assertThat(schoolroom.pupils(fifth)).isEmpty();
    }

    @Test
    void theTeacherMayBeSureOrTakeBetterNames() {
        var fifth = schoolroom.make(claire, "5e B");
        var path = "/classes/" + fifth + "/pupils";

        assertThat(claire.post(path, "names", "Jean Paul\nJade Le Goff", "better", "true"))
                .hasStatus(422)
                .bodyText()
                .contains("Jean P.\nJade L.");
        assertThat(claire.post(path, "names", "Jean Paul\nlina@example.org", "sure", "lina@example.org"))
                .hasStatus(422);
        assertThat(claire.post(path, "names", "Jean Paul", "sure", "Jean Paul")).hasStatus(303);
        assertThat(schoolroom.pupils(fifth)).extracting(PupilListing::name).containsExactly("Jean Paul");
    }

    @Test
    void scriptsAndEndlessTextsAreRefusedAndKept() {
        var fifth = schoolroom.make(claire, "5e B");
        var path = "/classes/" + fifth + "/pupils";

        assertThat(claire.post(path, "names", "<script>alert(1)</script>"))
                .hasStatus(422)
                .bodyText()
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
        assertThat(claire.post(path, "names", "a".repeat(100_000)))
                .hasStatus(422)
                .bodyText()
                .contains("a".repeat(100_000));
        assertThat(claire.post(path, "names", "\ud800 \u0000")).hasStatus(422);
        assertThat(claire.post(path)).hasStatus(422);
        assertThat(claire.post(path, "names", " \n ")).hasStatus(422);
    }

    @Test
    void aClassHasSixtyPupilsAtMost() {
        var fifth = schoolroom.make(claire, "5e B");
        schoolroom.follow(claire, claire.post("/classes/" + fifth + "/places", "count", "58", "kind", "ANIMALS"));

        assertThat(claire.post("/classes/" + fifth + "/places", "count", "3"))
                .hasStatus(422)
                .bodyText()
                .contains("room for 2 more");
        assertThat(claire.post("/classes/" + fifth + "/pupils", "names", "Ada\nBea\nCleo"))
                .hasStatus(422)
                .bodyText()
                .contains("Ada\nBea\nCleo");
        assertThat(schoolroom.pupils(fifth))
                .hasSize(58)
                .extracting(PupilListing::name)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"0", "61", "many", "''", "99999999999"})
    void aNumberOfPlacesIsBetweenOneAndSixty(String count) {
        var fifth = schoolroom.make(claire, "5e B");

        assertThat(claire.post("/classes/" + fifth + "/places", "count", count))
                .hasStatus(422)
                .bodyText()
                .contains("aria-invalid");
    }

    @Test
    void placesGoOnWhereTheyEnded() {
        var fifth = schoolroom.make(claire, "5e B");
        claire.post("/classes/" + fifth + "/places", "count", "2", "kind", "NUMBERS");
        claire.post("/classes/" + fifth + "/places", "count", "9", "kind", "NUMBERS");

        assertThat(schoolroom.pupils(fifth))
                .extracting(PupilListing::name)
                .startsWith("Élève 1", "Élève 2")
                .endsWith("Élève 10", "Élève 11");
    }

    @Test
    void aColleagueTakesOverAClassWhoseTeacherHasLeft() {
        var school = claireSchool();
        var fifth = schoolroom.make(claire, "5e Vega");
        schoolroom.add(claire, fifth, "Lina");
        var marc = asker.teacher("Marc", school);
        var nina = asker.teacher("Nina", school);
        var luca = asker.teacher("Luca");
        var path = "/classes/" + fifth + "/takeover";

        assertThat(marc.get("/classes")).bodyText().doesNotContain("5e Vega");
        assertThat(marc.post(path)).hasStatus(404);
        leave(claire);
        assertThat(marc.get("/classes")).bodyText().contains("whose teacher has left", "5e Vega", path);
        assertThat(marc.get("/classes/" + fifth)).hasStatus(404);
        assertThat(luca.get("/classes")).bodyText().doesNotContain("5e Vega");
        assertThat(luca.post(path)).hasStatus(404);

        assertThat(marc.post(path)).hasStatus(303).hasHeader("Location", "/classes/" + fifth);
        assertThat(marc.get("/classes/" + fifth)).hasStatusOk().bodyText().contains("Lina");
        assertThat(marc.get("/classes")).bodyText().contains("5e Vega").doesNotContain("whose teacher has left");
        assertThat(schoolroom.add(marc, fifth, "Noé").slips()).hasSize(1);
        assertThat(marc.post(path)).hasStatus(303);
        assertThat(nina.post(path)).hasStatus(404);

        leave(marc);
        assertThat(nina.post(path)).hasStatus(303);
        assertThat(nina.get("/classes/" + fifth)).hasStatusOk();
    }

    @Test
    void whoeverComesBackFindsNotWhatAColleagueHasTakenOver() {
        var fifth = schoolroom.make(claire, "5e Vega");
        var marc = asker.teacher("Marc", claireSchool());
        leave(claire);
        marc.post("/classes/" + fifth + "/takeover");
        db.sql("update employment.employment set state = 'VALIDATED' where person = ?")
                .param(claire.id())
                .update();

        assertThat(claire.get("/classes/" + fifth)).hasStatus(404);
        assertThat(claire.get("/classes")).bodyText().doesNotContain("5e Vega");
    }

    @Test
    void aTeacherAtTwoSchoolsChoosesTheOneOfANewClass() {
        var second = asker.school("Lycée du Port", "FR");
        var foreign = asker.school("Scuola Galilei", "IT");
        assertThat(claire.get("/classes")).bodyText().doesNotContain("name=\"school\"");
        work(claire, second);

        assertThat(claire.get("/classes"))
                .bodyText()
                .contains("name=\"school\"", "Collège Claire", "Lycée du Port")
                .doesNotContain("Scuola Galilei");
        for (var wrong : new String[] {"", "nonsense", foreign.toString()})
            assertThat(make("2de 3", wrong)).hasStatus(422).bodyText().contains("Choose the school", "2de 3");
        var made = make("2de 3", second.toString());
        assertThat(made).hasStatus(303);
        var path = Schoolroom.location(made);
        assertThat(claire.get(path)).hasStatusOk().bodyText().contains("Lycée du Port");
        assertThat(claire.get("/classes")).bodyText().contains(path);
        assertThat(claire.post(path + "/pupils", "names", "Lina")).hasStatus(303);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult make(String name, String school) {
        return claire.post("/classes", "name", name, "year", schoolroom.year(), "language", "fr", "school", school);
    }

    private void work(Asker.Somebody teacher, jumelage.school.SchoolId school) {
        db.sql("""
                insert into employment.employment (id, person, school, role, state, since, office, version)
                values (?, ?, ?, 'teacher', 'VALIDATED', now(), 'central', 1)
                """).params(java.util.UUID.randomUUID(), teacher.id(), school).update();
    }

    private void leave(Asker.Somebody teacher) {
        db.sql("update employment.employment set state = 'ENDED' where person = ?")
                .param(teacher.id())
                .update();
    }

    private jumelage.school.SchoolId claireSchool() {
        return schoolroom.schoolOf(claire);
    }
}
