package jumelage.pupil;

import static org.assertj.core.api.Assertions.assertThat;

import jumelage.Asker;
import jumelage.IntegrationTest;
import jumelage.card.Slip;
import jumelage.school.SchoolsMerged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

@IntegrationTest
class MergedSchoolsTest {
    @Autowired
    Asker asker;

    @Autowired
    Schoolroom schoolroom;

    @Autowired
    Pupils pupils;

    @Autowired
    ApplicationEventPublisher events;

    Asker.Somebody claire;
    Asker.Somebody luc;
    Slip lina;
    String code;

    @BeforeEach
    void oneOfTwoRecordsOfASchoolGoes() {
        claire = asker.teacher("Claire", asker.school("Collège Gauguin", "FR"));
        luc = asker.teacher("Luc", asker.school("Collège Paul Gauguin", "FR"));
        code = schoolroom.code(claire);
        lina = schoolroom.one(claire, schoolroom.make(claire, "5e B"), "Lina");
        var twin = schoolroom.schoolOf(claire);
        var heir = schoolroom.schoolOf(luc);
        assertThat(asker.officer("Nathalie", "FR")
                        .post("/desk/schools/" + twin + "/merge", "version", "1", "into", heir.toString()))
                .hasStatus(303);
        events.publishEvent(new SchoolsMerged(twin, heir));
    }

    @Test
    void anOldCardOpensByTheOldCodeAndByTheNewOne() {
        assertThat(pupils.present(lina.pupil()).orElseThrow().school()).isEqualTo(schoolroom.schoolOf(luc));
        for (var typed : new String[] {code, schoolroom.code(luc)}) {
            var browser = asker.stranger();
            assertThat(browser.post("/pupils", java.util.Map.of("school", typed, "word", lina.words())))
                    .as(typed)
                    .hasStatus(303);
            assertThat(browser.get("/pupils/home")).hasStatusOk();
        }
        var browser = asker.stranger();
        browser.post("/pupils", "secret", lina.secret());
        assertThat(browser.get("/pupils/home")).hasStatusOk();
    }

    @Test
    void anotherSchoolsCodeOpensNothing() {
        var far = asker.teacher("Paola", asker.school("Istituto", "IT"));
        assertThat(asker.stranger()
                        .post("/pupils", java.util.Map.of("school", schoolroom.code(far), "word", lina.words())))
                .hasStatus(422);
    }
}
